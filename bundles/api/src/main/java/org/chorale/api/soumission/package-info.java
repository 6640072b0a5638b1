/**
 * Submitting one invoice and being told at once: what {@code soumettre} and the portal's forms do, where a flux is
 * judged later. An invoice that a person or a program typed in is written as a Factur-X and kept as its original; a PDF
 * without data keeps the values that were typed beside it.
 */
@NullMarked
@Version("1.1.0")
package org.chorale.api.soumission;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
