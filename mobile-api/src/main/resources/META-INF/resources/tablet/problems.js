// @ts-check
/**
 * The server's refusals that are met at the bed, in the page's language: what happened, why, what to do.
 *
 * The server writes English. Where a translation is missing its words are shown, marked as English.
 */

import { dayAndClock } from "./words.js";

/** A time as the server writes it into a sentence. */
const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z/g;

/** @typedef {[what: string, why: string, advice: string]} Sentences */

/** @type {Record<string, Sentences>} */
const es = {
  "wrong-patient": ["Esta bolsa se elaboró para otro paciente.", "La pulsera y la bolsa no coinciden.", "Aparte la bolsa, devuélvala a la unidad de terapia celular y llame a garantía de calidad."],
  "not-certified": ["Esta bolsa no está certificada.", "Solo se administran productos certificados.", "Pregunte a la persona cualificada."],
  "already-given": ["Esta bolsa ya se administró.", "Una bolsa se administra una sola vez.", "Compruebe la etiqueta de la bolsa."],
  expired: ["Esta bolsa ha caducado.", "Su plazo de uso ha pasado.", "Devuélvala a la unidad de terapia celular."],
  "not-a-wristband": ["Esto no es una pulsera.", "El código designa otra cosa.", "Escanee la pulsera del paciente."],
  "not-a-bag": ["Esta no es una bolsa nuestra.", "El código no es de ninguna etiqueta emitida aquí.", "Escanee la etiqueta de la bolsa."],
  "second-person": ["Se necesita una segunda persona.", "Junto a la cama comprueban dos personas.", "Indique quién ha comprobado con usted."],
  "content-missing": ["A la anotación le falta un dato.", "Una administración lo indica.", "Complételo en la tableta."],
  "not-allowed": ["Su rol no lo permite.", "Está reservado a enfermería y medicina.", "Pida ayuda a quien tenga ese rol o al administrador."],
  "visit-reads-only": ["Una visita solo lee.", "Está en este espacio como visitante de un supervisor.", "Pida al centro que lo haga."],
  "workspace-suspended": ["Este espacio está suspendido.", "Se puede leer, pero no admite trabajo nuevo.", "Pregunte al administrador del espacio."],
  "key-reused": ["Esta clave ya se usó para otra cosa.", "Una clave vale para un solo contenido.", "Escanee de nuevo y regístrelo con una anotación nueva."],
  "changed-meanwhile": ["Alguien lo ha cambiado mientras tanto.", "Lo que veía era anterior al registro.", "Escanee de nuevo la pulsera y la bolsa."],
  "not-a-number": ["Esto no es un número.", "El volumen es un número en mL.", "Escriba un volumen como 68 o 68,5."],
  "kind-unknown": ["Esta anotación es de un tipo desconocido.", "El servidor no admite ese tipo.", "Vuelva a cargar esta página."],
  "invalid-input": ["Parte de lo enviado no se puede aceptar.", "Véase cada campo.", "Corrija y envíe de nuevo."],
  "not-recognised": ["Este código no se puede leer aquí.", "No empieza como una etiqueta GS1 o ISBT 128 ni como un código del hospital.", "Escanee de nuevo. Si antes se leía, revise el teclado configurado en el lector."],
  "check-digit-wrong": ["Un carácter de este número es erróneo.", "Su carácter de control no encaja con los demás.", "Escanee de nuevo. Si continúa, aparte el artículo: su etiqueta puede estar dañada o ser falsa."],
  "illegal-character": ["Hay un carácter que no puede estar en un código de barras.", "Las etiquetas llevan letras, cifras y signos sencillos.", "Escanee de nuevo. Si continúa, revise el teclado configurado en el lector."],
  "too-long": ["Es demasiado largo para un código de barras.", "Una lectura tiene 512 caracteres como máximo.", "Escanee una sola etiqueta cada vez."],
  "separator-lost": ["Partes de esta etiqueta llegaron juntas.", "El signo que cierra una parte no llegó.", "Configure el lector para enviar el separador sin cambios (GS, ASCII 29)."],
  fault: ["Officina ha fallado.", "Es un error nuestro y no se ha guardado nada.", "Inténtelo otra vez; si continúa, dé el número de incidencia a soporte."],
};

/** @type {Record<string, Sentences>} */
const de = {
  "wrong-patient": ["Dieser Beutel wurde für einen anderen Patienten hergestellt.", "Armband und Beutel passen nicht zusammen.", "Beutel beiseitelegen, an die Zelltherapie-Einheit zurückgeben und die Qualitätssicherung anrufen."],
  "not-certified": ["Dieser Beutel ist nicht freigegeben.", "Nur freigegebene Produkte werden gegeben.", "Die sachkundige Person fragen."],
  "already-given": ["Dieser Beutel wurde bereits gegeben.", "Ein Beutel wird einmal gegeben.", "Etikett des Beutels prüfen."],
  expired: ["Dieser Beutel ist abgelaufen.", "Seine Verwendungsfrist ist vorbei.", "An die Zelltherapie-Einheit zurückgeben."],
  "not-a-wristband": ["Das ist kein Armband.", "Der Code bezeichnet etwas anderes.", "Das Armband des Patienten scannen."],
  "not-a-bag": ["Das ist kein Beutel von uns.", "Der Code gehört zu keinem hier ausgegebenen Etikett.", "Das Etikett des Beutels scannen."],
  "second-person": ["Eine zweite Person ist nötig.", "Am Bett prüfen zwei Personen.", "Eingeben, wer mit Ihnen geprüft hat."],
  "content-missing": ["Dem Eintrag fehlt eine Angabe.", "Eine Gabe nennt sie.", "Auf dem Tablet ergänzen."],
  "not-allowed": ["Ihre Rolle erlaubt das nicht.", "Es ist Pflege und ärztlichem Dienst vorbehalten.", "Jemanden mit dieser Rolle oder die Verwaltung fragen."],
  "visit-reads-only": ["Ein Besuch liest nur.", "Sie sind als Besuch einer Aufsicht in diesem Arbeitsbereich.", "Den Standort bitten, es zu tun."],
  "workspace-suspended": ["Dieser Arbeitsbereich ist ausgesetzt.", "Er ist lesbar, nimmt aber keine neue Arbeit an.", "Die Verwaltung des Arbeitsbereichs fragen."],
  "key-reused": ["Dieser Schlüssel wurde schon für etwas anderes benutzt.", "Ein Schlüssel steht für einen einzigen Inhalt.", "Neu scannen und mit einem neuen Eintrag dokumentieren."],
  "changed-meanwhile": ["Jemand hat das inzwischen geändert.", "Ihre Ansicht war älter als die Akte.", "Armband und Beutel neu scannen."],
  "not-a-number": ["Das ist keine Zahl.", "Das Volumen ist eine Zahl in mL.", "Ein Volumen wie 68 oder 68,5 eingeben."],
  "kind-unknown": ["Dieser Eintrag ist von unbekannter Art.", "Der Server nimmt solche Einträge nicht an.", "Diese Seite neu laden."],
  "invalid-input": ["Ein Teil des Gesendeten kann nicht angenommen werden.", "Siehe jedes Feld.", "Berichtigen und neu senden."],
  "not-recognised": ["Dieser Code ist hier nicht lesbar.", "Er beginnt weder wie ein GS1- oder ISBT-128-Etikett noch wie ein Code des Krankenhauses.", "Neu scannen. War er früher lesbar, die Tastaturbelegung des Scanners prüfen."],
  "check-digit-wrong": ["Ein Zeichen dieser Nummer ist falsch.", "Ihr Prüfzeichen passt nicht zu den anderen.", "Neu scannen. Wenn es bleibt, beiseitelegen: Das Etikett kann beschädigt oder falsch sein."],
  "illegal-character": ["Ein Zeichen kann nicht in einem Barcode stehen.", "Etiketten tragen einfache Buchstaben, Ziffern und Zeichen.", "Neu scannen. Wenn es bleibt, die Tastaturbelegung des Scanners prüfen."],
  "too-long": ["Das ist zu lang für einen Barcode.", "Ein Scan hat höchstens 512 Zeichen.", "Immer nur ein Etikett scannen."],
  "separator-lost": ["Teile dieses Etiketts sind zusammengelaufen.", "Das Zeichen am Ende eines Teils kam nicht an.", "Den Scanner so einstellen, dass er das Trennzeichen (GS, ASCII 29) unverändert sendet."],
  fault: ["Officina ist gescheitert.", "Das ist unser Fehler; nichts wurde behalten.", "Noch einmal versuchen; wenn es bleibt, dem Support die Vorfallnummer geben."],
};

/** @type {Record<string, Record<string, Sentences>>} */
const KNOWN = { es, de };

/**
 * A refusal in three sentences. The heading of a stop says "Do not give" already, so the sentence leaves it out.
 * @param {import("./api.js").Problem} problem
 * @param {string} language
 * @returns {{ what: string, why: string, advice: string, lang?: string }}
 */
export function told(problem, language) {
  const known = KNOWN[language]?.[problem.type.slice(problem.type.lastIndexOf("/") + 1)];
  const extra = [...(problem.errors ?? []).map((e) => `${e.pointer}: ${e.detail}`), problem.incident].filter(Boolean);
  const [what, why, advice] = known ?? [
    problem.title.replace(/^Do not give\.\s*/, ""), problem.detail ?? "", problem.advice ?? ""];
  const lang = known || language === "en" ? undefined : "en";
  const because = [why, ...extra].join(" ").replace(INSTANT, (at) => dayAndClock(new Date(at)));
  return { what, why: because, advice, lang };
}
