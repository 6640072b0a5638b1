package org.chorale.api.identite;

/**
 * Where an attempt to sign in comes from: what throttling counts by, beside the account.
 *
 * @param adresse the client's IP address as the portal trusts it
 * @param agent the client program, cut at 200 characters, or empty
 */
public record Origine(String adresse, String agent) {}
