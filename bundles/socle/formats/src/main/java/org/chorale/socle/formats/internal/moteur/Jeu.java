package org.chorale.socle.formats.internal.moteur;

import org.chorale.api.format.Couche;
import org.chorale.socle.formats.internal.regles.Feuille;
import org.chorale.socle.formats.internal.xsd.SchemaConnu;

/**
 * By what an invoice is judged.
 *
 * @param schema its schema
 * @param couche the layer of its rules
 * @param feuille its rules
 */
record Jeu(SchemaConnu schema, Couche couche, Feuille feuille) {}
