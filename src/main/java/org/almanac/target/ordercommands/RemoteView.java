package org.almanac.target.ordercommands;

import org.almanac.ordermanagement.OrderManagementSnapshot;

/** What the environment said at one moment: its rows as they are, and what they come to. */
record RemoteView(RemoteRows rows, OrderManagementSnapshot snapshot) {}
