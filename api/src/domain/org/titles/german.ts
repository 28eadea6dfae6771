import { RANKS as R, SHIFTS as S } from './ranks';
import type { WordList } from './word-list';

/** German titles. Compounds ("Abteilungsleiterin") are read by their ends. */
export const GERMAN: WordList = {
  language: 'de',
  words: [
    [
      { rank: R.headOfOrganisation },
      'vorstandsvorsitzender, vorstandsvorsitzende, vorsitzender des vorstands, generaldirektor, generaldirektorin',
    ],
    [
      { rank: R.headOfOrganisation },
      'vorsitzender der geschaftsfuhrung, vorsitzende der geschaftsfuhrung, vorstandssprecher, hauptgeschaftsfuhrer',
    ],
    [
      { rank: R.president },
      'prasident, prasidentin, geschaftsfuhrer, geschaftsfuhrerin, geschaftsfuhrender direktor, staatssekretar, staatssekretarin',
    ],
    [
      { rank: R.president },
      'geschaeftsfuehrer, geschaeftsfuehrerin, gf, oberburgermeister, oberburgermeisterin, inhaber, inhaberin, intendant',
    ],
    [
      { rank: R.boardMember },
      'vorstand, vorstandin, vorstandsmitglied, mitglied des vorstands, mitglied der geschaftsleitung, arbeitsdirektor',
    ],
    [
      { rank: R.boardMember },
      'mitglied der geschaftsfuhrung, finanzvorstand, ministerialdirektor, ministerialdirektorin, beigeordneter',
    ],
    [
      { rank: R.executiveVicePresident },
      'kanzler, kanzlerin, burgermeister, burgermeisterin, generalbevollmachtigter, vizeprasident, vizeprasidentin',
    ],
    [
      { rank: R.director },
      'direktor, direktorin, ministerialdirigent, ministerialdirigentin, chefarzt, chefarztin, dezernent, dezernentin',
    ],
    [
      { rank: { level: 70, spread: 12, leads: true } },
      'prokurist, prokuristin, ministerialrat, ministerialratin, werkleiter, werksleiter, schulleiter',
    ],
    [{ rank: { level: 64, spread: 14, leads: true } }, 'leiter, leiterin, leitung, chefin, vorgesetzter'],
    [
      { rank: { level: 54, spread: 12, leads: true } },
      'regierungsdirektor, regierungsdirektorin, oberarzt, oberarztin, handlungsbevollmachtigter, filialleiter, managerin',
    ],
    [
      { rank: R.coordinatingManager },
      'projektleiter, projektleiterin, projektmanager, projektmanagerin, produktmanager, produktmanagerin, projektleitung',
    ],
    [
      { rank: R.teamLeader },
      'teamleiter, teamleiterin, teamleitung, gruppenleiter, gruppenleiterin, meister, meisterin, polier, schichtleiter, vorarbeiter',
    ],
    [
      { rank: R.adviser },
      'berater, beraterin, beauftragter, beauftragte, architekt, architektin, referent, referentin, sachverstandiger',
    ],
    [
      { rank: R.learnedProfession },
      'arzt, arztin, rechtsanwalt, rechtsanwaltin, syndikus, justiziar, justiziarin, professorin, richter, richterin, notar',
    ],
    [
      { rank: R.professional },
      'ingenieur, ingenieurin, entwickler, entwicklerin, informatiker, informatikerin, wissenschaftler, wissenschaftlerin',
    ],
    [
      { rank: R.professional },
      'spezialist, spezialistin, lehrer, lehrerin, okonom, chemiker, chemikerin, controllerin, redakteur, redakteurin, analystin',
    ],
    [
      { rank: R.professional },
      'wirtschaftsprufer, steuerberater, buchhalter, buchhalterin, bilanzbuchhalter, einkaufer, einkauferin, psychologe, prufer',
    ],
    [
      { rank: R.associateProfessional },
      'techniker, technikerin, koordinator, koordinatorin, disponent, disponentin, pfleger, krankenpfleger, krankenschwester, erzieher, erzieherin',
    ],
    [
      { rank: R.officer },
      'sachbearbeiter, sachbearbeiterin, sachbearbeitung, fachkraft, kaufmann, kauffrau, beamter, beamtin, fachangestellter',
    ],
    [{ rank: R.staff }, 'mitarbeiter, mitarbeiterin, angestellter, angestellte, beschaftigter, kollege, kollegin'],
    [
      { rank: R.executiveAssistant },
      'vorstandsassistent, vorstandsassistentin, chefsekretarin, chefsekretar, direktionsassistent, direktionsassistentin',
    ],
    [{ rank: R.assistant, shift: S.assistant }, 'assistent, assistentin, assistenz'],
    [
      { rank: R.assistant },
      'sekretar, sekretarin, sekretariat, empfang, rezeptionist, rezeptionistin, burokraft, schreibkraft, hilfskraft',
    ],
    [
      { rank: R.craft },
      'elektriker, elektrikerin, mechaniker, mechatroniker, schlosser, monteur, facharbeiter, facharbeiterin, handwerker, gartner, koch',
    ],
    [
      { rank: R.service },
      'verkaufer, verkauferin, pforter, hausmeister, hausmeisterin, kellner, kellnerin, betreuer, betreuerin, pflegehelfer',
    ],
    [
      { rank: R.operator },
      'fahrer, fahrerin, lagerist, lageristin, maschinenfuhrer, bediener, lagerarbeiter, produktionsmitarbeiter',
    ],
    [{ rank: R.elementary }, 'reinigungskraft, helfer, helferin, aushilfe, bote, hilfsarbeiter'],
    [
      { rank: R.trainee },
      'auszubildender, auszubildende, azubi, praktikant, praktikantin, werkstudent, werkstudentin, volontar, volontarin, lehrling',
    ],
    [
      { rank: R.trainee },
      'referendar, referendarin, anwarter, anwarterin, dualer student, duale studentin, studentische hilfskraft, doktorand, doktorandin',
    ],
    [{ shift: S.senior }, 'leitender, leitende, ober, erster, erste'],
    [
      { shift: S.deputy, rank: { level: 58, spread: 16, leads: true } },
      'stellvertretender, stellvertretende, stellvertreter, stellvertreterin, stellv, stv, vize',
    ],
    [{ sign: 'link' }, 'der, des, fur, von, vom, im, zum, zur, beim, bei, fuer'],
    [{ sign: 'past' }, 'ehemaliger, ehemalige, ehem, fruherer, ausgeschieden'],
    [{ sign: 'stand-in' }, 'kommissarischer, kommissarische, komm, kommissarisch, in vertretung, ubergangsweise'],
    [{ sign: 'vacant' }, 'unbesetzt, vakant, offene stelle, nn, n n'],
  ],
  endings: [
    [{ rank: R.headOfOrganisation }, 'vorstandsvorsitzender, vorstandsvorsitzende'],
    [{ rank: R.president }, 'geschaftsfuhrer, geschaftsfuhrerin'],
    [{ rank: R.boardMember }, 'vorstand, vorstandin'],
    [{ rank: R.director }, 'direktor, direktorin, bereichsleiter, bereichsleiterin, bereichsleitung, bereichsvorstand'],
    [
      { rank: R.head },
      'abteilungsleiter, abteilungsleiterin, abteilungsleitung, hauptabteilungsleiter, referatsleiter, referatsleiterin, amtsleiter, amtsleiterin',
    ],
    [{ rank: { level: 58, spread: 13, leads: true } }, 'leiter, leiterin, leitung'],
    [{ rank: R.coordinatingManager }, 'projektleiter, projektleiterin, projektmanager, produktmanager'],
    [
      { rank: R.teamLeader },
      'teamleiter, teamleiterin, teamleitung, gruppenleiter, gruppenleiterin, schichtleiter, schichtleiterin, meister, meisterin',
    ],
    [{ rank: R.manager }, 'manager, managerin'],
    [
      { rank: R.adviser },
      'berater, beraterin, beauftragter, beauftragte, architekt, architektin, referent, referentin',
    ],
    [{ rank: R.learnedProfession }, 'arzt, arztin, anwalt, anwaltin'],
    [
      { rank: R.professional },
      'ingenieur, ingenieurin, entwickler, entwicklerin, informatiker, spezialist, spezialistin, wissenschaftler, lehrer, lehrerin',
    ],
    [{ rank: R.associateProfessional }, 'techniker, technikerin, koordinator, koordinatorin, pfleger, pflegerin'],
    [{ rank: R.officer }, 'sachbearbeiter, sachbearbeiterin, fachkraft, kaufmann, kauffrau'],
    [{ rank: R.staff }, 'mitarbeiter, mitarbeiterin'],
    [{ rank: R.assistant }, 'assistent, assistentin, assistenz, sekretarin, sekretar, hilfskraft'],
    [{ rank: R.craft }, 'mechaniker, mechanikerin, elektroniker, elektriker, monteur, monteurin, schlosser'],
    [{ rank: R.operator }, 'fahrer, fahrerin, fuhrer, arbeiter, arbeiterin, verkaufer, verkauferin'],
    [{ rank: R.elementary }, 'helfer, helferin, reinigungskraft'],
    [{ rank: R.trainee }, 'praktikant, praktikantin, student, studentin, anwarter, anwarterin'],
  ],
};
