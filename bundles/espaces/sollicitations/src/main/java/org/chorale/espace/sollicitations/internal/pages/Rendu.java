package org.chorale.espace.sollicitations.internal.pages;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.WriterOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.page.Page;
import org.chorale.espace.sollicitations.internal.service.Lectures;
import org.jspecify.annotations.Nullable;

/** How pages are answered. */
public final class Rendu {
    private Rendu() {}

    /** A page. */
    public static Page page(int statut, String titre, @Nullable CodeEspace espace, JteModel gabarit) {
        return new Page(statut, titre, espace, sortie -> gabarit.render(new WriterOutput(sortie)));
    }

    /** The page as an answer, with its status; no cache keeps it. */
    public static Response reponse(Page page) {
        return Response.status(page.statut())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(page)
                .build();
    }

    /** To a page of ours, so that a reload does nothing twice. */
    public static Response vers(String adresse) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, adresse)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** An attachment: to be saved, its content not guessed at, not kept on the way. */
    public static Response piece(Lectures.Ouverte ouverte) {
        StreamingOutput copie = sortie -> {
            try (var contenu = ouverte.contenu()) {
                contenu.transferTo(sortie);
            }
        };
        String nom =
                URLEncoder.encode(ouverte.piece().nom(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(copie, "application/octet-stream")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + nom)
                .header(HttpHeaders.CONTENT_LENGTH, ouverte.piece().taille())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
