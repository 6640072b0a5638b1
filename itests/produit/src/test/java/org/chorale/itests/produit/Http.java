package org.chorale.itests.produit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One HTTP request, as any client makes it. */
final class Http {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private Http() {}

    /** An answer. Status 0 stands for a refused or broken connection. */
    record Reponse(int statut, String texte, @Nullable HttpResponse<byte[]> http) {
        JsonNode json() {
            try {
                return Portail.JSON.readTree(texte.isEmpty() ? "{}" : texte);
            } catch (IOException e) {
                throw new UncheckedIOException("not JSON (" + statut + "): " + texte, e);
            }
        }

        String entete(String nom) {
            return http == null ? "" : http.headers().firstValue(nom).orElse("");
        }
    }

    static Reponse get(URI uri, String... entetes) {
        return requete("GET", uri, null, entetes);
    }

    static Reponse post(URI uri, String corps, String... entetes) {
        return requete("POST", uri, corps.getBytes(StandardCharsets.UTF_8), entetes);
    }

    static Reponse requete(String methode, URI uri, byte @Nullable [] corps, String... entetes) {
        HttpRequest.Builder requete = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(60))
                .method(methode, corps == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(corps));
        if (entetes.length > 0) {
            requete.headers(entetes);
        }
        try {
            HttpResponse<byte[]> reponse = CLIENT.send(requete.build(), BodyHandlers.ofByteArray());
            return new Reponse(reponse.statusCode(), new String(reponse.body(), StandardCharsets.UTF_8), reponse);
        } catch (ConnectException e) {
            return new Reponse(0, String.valueOf(e.getMessage()), null);
        } catch (IOException e) {
            return new Reponse(0, e.toString(), null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrompu", e);
        }
    }
}
