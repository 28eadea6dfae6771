import { RANKS as R, SHIFTS as S } from './ranks';
import type { WordList } from './word-list';

/** Dutch titles. Compounds ("afdelingshoofd", "projectleider") are read by their ends. */
export const DUTCH: WordList = {
  language: 'nl',
  words: [
    [
      { rank: R.headOfOrganisation },
      'algemeen directeur, bestuursvoorzitter, voorzitter raad van bestuur, directeur generaal, secretaris generaal',
    ],
    [{ rank: R.headOfOrganisation }, 'voorzitter van de raad van bestuur, hoofddirecteur'],
    [{ rank: R.president }, 'voorzitter, bestuurder, burgemeester, eigenaar, gemeentesecretaris'],
    [
      { rank: R.boardMember },
      'lid raad van bestuur, lid van de raad van bestuur, financieel directeur, wethouder, plaatsvervangend secretaris generaal',
    ],
    [{ rank: R.director }, 'zaakvoerder'],
    [{ rank: { level: 71, spread: 10, leads: true } }, 'adjunct directeur, onderdirecteur, plaatsvervangend directeur'],
    [{ rank: R.head }, 'hoofd, afdelingshoofd, diensthoofd, sectormanager, afdelingsmanager, clustermanager'],
    [
      { rank: { level: 56, spread: 12, leads: true } },
      'leidinggevende, bedrijfsleider, vestigingsmanager, bedrijfsleidster',
    ],
    [
      { rank: R.coordinatingManager },
      'projectleider, projectleidster, projectmanager, programmamanager, productmanager, accountmanager',
    ],
    [
      { rank: R.teamLeader },
      'teamleider, teamleidster, teamhoofd, groepsleider, ploegleider, voorman, ploegbaas, uitvoerder',
    ],
    [{ rank: R.learnedProfession }, 'arts, advocaat, hoogleraar, rechter, huisarts'],
    [{ rank: R.adviser }, 'adviseur, adviseuse, consulent, consulente, beleidsadviseur, raadgever'],
    [
      { rank: R.professional },
      'wetenschapper, ontwikkelaar, ontwikkelaarster, onderzoeker, leraar, lerares, docent, docente, inkoper',
    ],
    [
      { rank: R.professional },
      'jurist, juriste, econoom, verpleegkundige, toezichthouder, beleidsmedewerker, redacteur, onderwijzer',
    ],
    [{ rank: R.associateProfessional }, 'technicus, coordinatrice, inspecteur, boekhouder, boekhoudster'],
    [{ rank: R.officer }, 'ambtenaar, behandelaar'],
    [{ rank: R.staff }, 'medewerker, medewerkster, werknemer, werkneemster, bediende, collega'],
    [
      { rank: R.executiveAssistant },
      'directiesecretaresse, directieassistent, directieassistente, directiesecretaris, managementassistent, managementassistente',
    ],
    [{ rank: R.assistant, shift: S.assistant }, 'assistente, hulp'],
    [
      { rank: R.assistant },
      'secretaresse, secretaris, receptioniste, telefoniste, administratief medewerker, administratief medewerkster',
    ],
    [{ rank: R.craft }, 'elektricien, monteuse, loodgieter, lasser, timmerman, kok, hovenier, vakman'],
    [{ rank: R.service }, 'verkoper, verkoopster, kassier, serveerster, beveiliger, verzorgende, conciërge'],
    [{ rank: R.operator }, 'magazijnmedewerker, productiemedewerker, heftruckchauffeur, bestuurster'],
    [{ rank: R.elementary }, 'schoonmaker, schoonmaakster, bode, hulpkracht, vakkenvuller, oproepkracht'],
    [{ rank: R.trainee }, 'stagiair, stagiaire, leerling, werkstudent, student assistent, promovendus, aio'],
    [{ shift: S.senior }, 'eerste'],
    [{ shift: S.junior }, 'aankomend, beginnend'],
    [
      { shift: S.deputy, rank: { level: 54, spread: 18, leads: true } },
      'adjunct, plaatsvervangend, plaatsvervanger, plv, loco',
    ],
    [{ sign: 'link' }, 'van, voor, het, bij, ter, ten, naar'],
    [{ sign: 'past' }, 'voormalig, oud, gewezen, gepensioneerd'],
    [{ sign: 'stand-in' }, 'waarnemend, wnd, ad interim, tijdelijk'],
    [{ sign: 'vacant' }, 'vacature, onbezet, openstaande functie'],
  ],
  endings: [
    [{ rank: R.director }, 'directeur, directrice'],
    [{ rank: R.head }, 'hoofd, afdelingsmanager'],
    [{ rank: { level: 52, spread: 12, leads: true } }, 'leider, leidster'],
    [{ rank: R.coordinatingManager }, 'projectleider, projectleidster, projectmanager, accountmanager'],
    [{ rank: R.teamLeader }, 'teamleider, teamleidster, ploegleider, groepsleider'],
    [{ rank: R.adviser }, 'adviseur, adviseuse, consulent'],
    [{ rank: R.professional }, 'ontwikkelaar, onderzoeker, kundige'],
    [{ rank: R.associateProfessional }, 'coordinatrice, technicus'],
    [{ rank: R.staff }, 'medewerker, medewerkster'],
    [{ rank: R.assistant }, 'secretaresse, assistente'],
    [{ rank: R.operator }, 'chauffeur, arbeider'],
  ],
};
