/** Another validator. */
package org.chorale.conformite.mustang;
