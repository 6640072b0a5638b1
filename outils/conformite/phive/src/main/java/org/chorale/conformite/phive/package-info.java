/** Another validator. */
package org.chorale.conformite.phive;
