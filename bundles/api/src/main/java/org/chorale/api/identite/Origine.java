package org.chorale.api.identite;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/**
 * Where an attempt to sign in comes from: what throttling counts by, beside the account.
 *
 * @param adresse the client's IP address as the portal trusts it
 * @param agent the client program, cut at 200 characters, or empty
 */
public record Origine(String adresse, String agent) {
    private static final int RESEAU_IPV6 = 8;

    /**
     * What to count attempts by: the address, or the network of an IPv6 address, since who has one of them has the 2^64
     * beside it.
     */
    public String reseau() {
        if (!adresse.contains(":")) {
            return adresse;
        }
        try {
            // Never a look-up: a text with a colon is an address or nothing.
            InetAddress lue = InetAddress.getByName(adresse);
            return lue instanceof Inet6Address
                    ? HexFormat.of().formatHex(lue.getAddress(), 0, RESEAU_IPV6)
                    : lue.getHostAddress();
        } catch (UnknownHostException e) {
            return adresse;
        }
    }
}
