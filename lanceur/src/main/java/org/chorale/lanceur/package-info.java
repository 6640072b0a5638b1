/** Starts one portal from one distribution and one data folder. No bundle: runs before there is a container. */
@NullMarked
package org.chorale.lanceur;

import org.jspecify.annotations.NullMarked;
