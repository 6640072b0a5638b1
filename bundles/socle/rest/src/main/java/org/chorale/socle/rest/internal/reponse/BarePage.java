package org.chorale.socle.rest.internal.reponse;

import java.util.Locale;

/** A page without the shell, while it is away. */
final class BarePage {
    private BarePage() {}

    static String of(Saying saying, String reference, Locale langue) {
        String title = langue.equals(Locale.ENGLISH) ? "Chorale: error" : "Chorale : erreur";
        String back = langue.equals(Locale.ENGLISH) ? "Home" : "Accueil";
        return """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><title>%s %d</title></head>
                <body><main><h1>%s</h1><p>%s</p><p>%s</p><p><a href="/">%s</a></p></main></body>
                </html>
                """.formatted(
                        langue.getLanguage(),
                        title,
                        saying.status(),
                        escape(saying.message()),
                        escape(saying.remede()),
                        escape(reference),
                        back);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
