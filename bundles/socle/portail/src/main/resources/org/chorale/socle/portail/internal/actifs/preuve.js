// A proof of work for forms that anybody may send: finds a number such that SHA-256("challenge:number") begins with enough
// zero bits. Its own SHA-256, for browsers keep theirs from pages that come without https.
(() => {
  const K = new Uint32Array(64);
  const H = new Uint32Array(8);
  for (let n = 0, p = 2; n < 64; p++) {
    let premier = true;
    for (let d = 2; d * d <= p; d++) if (p % d === 0) premier = false;
    if (premier) {
      if (n < 8) H[n] = (Math.sqrt(p) % 1) * 4294967296;
      K[n++] = (Math.cbrt(p) % 1) * 4294967296;
    }
  }
  const tourner = (x, n) => (x >>> n) | (x << (32 - n));

  // Of an ASCII text; the first word alone is enough for up to 32 zero bits.
  const premierMot = (texte) => {
    const taille = texte.length;
    const mots = new Uint32Array(((taille + 8 >> 6) + 1) * 16);
    for (let i = 0; i < taille; i++) mots[i >> 2] |= texte.charCodeAt(i) << (24 - (i % 4) * 8);
    mots[taille >> 2] |= 0x80 << (24 - (taille % 4) * 8);
    mots[mots.length - 1] = taille * 8;
    const etat = Uint32Array.from(H);
    const w = new Uint32Array(64);
    for (let bloc = 0; bloc < mots.length; bloc += 16) {
      for (let i = 0; i < 64; i++) {
        if (i < 16) {
          w[i] = mots[bloc + i];
        } else {
          const a = w[i - 15];
          const b = w[i - 2];
          w[i] = w[i - 16] + w[i - 7] + (tourner(a, 7) ^ tourner(a, 18) ^ (a >>> 3))
            + (tourner(b, 17) ^ tourner(b, 19) ^ (b >>> 10));
        }
      }
      let [a, b, c, d, e, f, g, h] = etat;
      for (let i = 0; i < 64; i++) {
        const t1 = h + (tourner(e, 6) ^ tourner(e, 11) ^ tourner(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i] | 0;
        const t2 = (tourner(a, 2) ^ tourner(a, 13) ^ tourner(a, 22)) + ((a & b) ^ (a & c) ^ (b & c)) | 0;
        h = g; g = f; f = e; e = d + t1 | 0; d = c; c = b; b = a; a = t1 + t2 | 0;
      }
      [a, b, c, d, e, f, g, h].forEach((mot, i) => { etat[i] += mot; });
    }
    return etat[0];
  };

  for (const formulaire of document.querySelectorAll("form[data-preuve]")) {
    const defi = formulaire.dataset.preuve;
    const bits = Number(formulaire.dataset.bits);
    const champ = formulaire.querySelector("input[name=preuve]");
    let nombre = 0;
    let attendu = false;
    const chercher = () => {
      for (const fin = nombre + 2000; nombre < fin; nombre++) {
        if (Math.clz32(premierMot(defi + ":" + nombre)) >= bits) {
          champ.value = String(nombre);
          if (attendu) formulaire.submit();
          return;
        }
      }
      // In slices, so that whoever types meanwhile is not held up.
      setTimeout(chercher, 0);
    };
    formulaire.addEventListener("submit", (e) => {
      if (!champ.value) {
        e.preventDefault();
        attendu = true;
      }
    });
    chercher();
  }
})();
