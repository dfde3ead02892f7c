/**
 * The port through which a deployment changes an environment, in the shape of the platform's messages: submit, poll, read
 * back. Its adapters are embedded environments and, later, Dataverse.
 */
@NullMarked
package org.almanac.target;

import org.jspecify.annotations.NullMarked;
