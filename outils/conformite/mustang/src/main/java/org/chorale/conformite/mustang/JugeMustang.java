package org.chorale.conformite.mustang;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mustangproject.validator.ZUGFeRDValidator;

/** What the Mustangproject says: {@code VALIDE} or {@code INVALIDE}, and the rules it names. */
public final class JugeMustang implements Function<byte[], String> {
    private static final Pattern REGLE = Pattern.compile("\\b((?:BR|UBL|CII)-[A-Z0-9-]*\\d+)\\b");
    private static final Pattern TIREES = Pattern.compile("<fired>(\\d+)</fired>");

    @Override
    public String apply(byte[] document) {
        ZUGFeRDValidator juge = new ZUGFeRDValidator();
        juge.disableNotices();
        boolean pdf = document.length > 4 && document[0] == '%' && document[1] == 'P';
        String rapport = juge.validate(document, pdf ? "facture.pdf" : "facture.xml");
        Set<String> regles = new TreeSet<>();
        Matcher m = REGLE.matcher(rapport);
        while (m.find()) {
            regles.add(m.group(1));
        }
        Matcher tirees = TIREES.matcher(rapport);
        boolean jugee = tirees.find() && !tirees.group(1).equals("0");
        String verdict = juge.wasCompletelyValid() ? "VALIDE" : "INVALIDE";
        return (verdict.equals("VALIDE") && !jugee ? "NON_EVALUE" : verdict) + " " + String.join(",", regles);
    }
}
