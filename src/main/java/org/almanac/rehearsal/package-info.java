/**
 * What rehearsals of a platform's services in embedded environments have in common: a document of the service's state that is locked
 * while it is changed, requests that whoever looks carries out when they are due, and the faults that they are to meet.
 */
@NullMarked
package org.almanac.rehearsal;

import org.jspecify.annotations.NullMarked;
