package org.chorale.api.refus;

import org.chorale.api.espace.Libelle;
import org.jspecify.annotations.Nullable;

/**
 * What a refusal says.
 *
 * @param code its stable code, upper case
 * @param retour the published return code, for answers under /cpro
 * @param statutHttp the HTTP status elsewhere, 400 to 499 or 503
 * @param message one sentence: which field, and why
 * @param remede one sentence: what to do now
 * @param champ the field or parameter at fault, or null
 */
public record MotifRefus(
        String code,
        Retour retour,
        int statutHttp,
        Libelle message,
        Libelle remede,
        @Nullable String champ) {
    /**
     * The published envelope's two fields.
     *
     * @param codeRetour never 0 in a refusal
     * @param libelle a message code such as GDP_MSG_11.008
     */
    public record Retour(int codeRetour, String libelle) {}
}
