/**
 * Publishing operations: a bundle registers JAX-RS resources as services, the platform routes requests to them.
 */
@NullMarked
@Version("1.3.0")
package org.chorale.api.rest;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
