package org.chorale.socle.redaction.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of writing invoices and reading PDFs. */
@ObjectClassDefinition(
        id = "org.chorale.socle.redaction",
        name = "Rédaction",
        description = "Écriture des factures, lecture du texte des PDF")
public @interface Reglages {

    @AttributeDefinition(
            name = "PDF simultanés",
            description = "Nombre de PDF écrits à la fois ; 0 : autant que de processeurs.")
    int paralleles() default 0;
}
