/** Verdicts and measures of the rules, beside those of others. */
package org.chorale.conformite;
