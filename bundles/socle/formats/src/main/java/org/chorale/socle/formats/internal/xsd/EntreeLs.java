package org.chorale.socle.formats.internal.xsd;

import java.io.InputStream;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSInput;

/** The smallest LSInput: a stream and its address. */
final class EntreeLs implements LSInput {
    private final InputStream flux;
    private final String adresse;

    EntreeLs(InputStream flux, String adresse) {
        this.flux = flux;
        this.adresse = adresse;
    }

    @Override
    public InputStream getByteStream() {
        return flux;
    }

    @Override
    public String getSystemId() {
        return adresse;
    }

    @Override
    public @Nullable Reader getCharacterStream() {
        return null;
    }

    @Override
    public @Nullable String getStringData() {
        return null;
    }

    @Override
    public @Nullable String getPublicId() {
        return null;
    }

    @Override
    public @Nullable String getBaseURI() {
        return null;
    }

    @Override
    public @Nullable String getEncoding() {
        return null;
    }

    @Override
    public boolean getCertifiedText() {
        return false;
    }

    @Override
    public void setCharacterStream(@Nullable Reader r) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setByteStream(@Nullable InputStream s) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setStringData(@Nullable String s) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setSystemId(@Nullable String s) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setPublicId(@Nullable String s) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setBaseURI(@Nullable String s) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setEncoding(@Nullable String s) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setCertifiedText(boolean b) {
        throw new UnsupportedOperationException();
    }
}
