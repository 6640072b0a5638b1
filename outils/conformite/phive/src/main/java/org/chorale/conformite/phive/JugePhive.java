package org.chorale.conformite.phive;

import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.io.resource.inmemory.ReadableResourceByteArray;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.IValidationExecutorSet;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.result.ValidationResultList;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What phive says with CEN 1.3.16: {@code VALIDE}, {@code INVALIDE} or {@code NON_EVALUE}, and the rules it names. */
public final class JugePhive implements Function<byte[], String> {
    private static final Pattern REGLE = Pattern.compile("\\b((?:BR|UBL|CII)-[A-Z0-9-]*\\d+)\\b");

    private final ValidationExecutorSetRegistry<IValidationSourceXML> jeux = new ValidationExecutorSetRegistry<>();

    /** Registers the rules; they are compiled when first used. */
    public JugePhive() {
        EN16931Validation.initEN16931(jeux);
    }

    @Override
    public String apply(byte[] document) {
        IValidationExecutorSet<IValidationSourceXML> jeu = jeu(document);
        if (jeu == null) {
            return "NON_EVALUE ";
        }
        ValidationResultList resultats = ValidationExecutionManager.executeValidation(
                IValidityDeterminator.createDefault(),
                jeu,
                ValidationSourceXML.create(new ReadableResourceByteArray(document)));
        Set<String> regles = new TreeSet<>();
        resultats.forEachFlattened(e -> {
            Matcher m = REGLE.matcher(e.getErrorID() + " " + e.getErrorText(java.util.Locale.ROOT));
            while (m.find()) {
                regles.add(m.group(1));
            }
        });
        return (resultats.containsNoError() ? "VALIDE" : "INVALIDE") + " " + String.join(",", regles);
    }

    private IValidationExecutorSet<IValidationSourceXML> jeu(byte[] document) {
        String tete = new String(document, 0, Math.min(document.length, 8192), StandardCharsets.ISO_8859_1);
        DVRCoordinate lequel = tete.contains("CrossIndustryInvoice")
                ? EN16931Validation.VID_CII_1316
                : tete.contains("CreditNote-2")
                        ? EN16931Validation.VID_UBL_CREDIT_NOTE_1316
                        : tete.contains("Invoice-2") ? EN16931Validation.VID_UBL_INVOICE_1316 : null;
        return lequel == null || tete.startsWith("%PDF") ? null : jeux.getOfID(lequel);
    }
}
