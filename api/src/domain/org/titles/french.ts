import { RANKS as R, SHIFTS as S } from './ranks';
import type { WordList } from './word-list';

/** French titles. */
export const FRENCH: WordList = {
  language: 'fr',
  words: [
    [
      { rank: R.headOfOrganisation },
      'president directeur general, presidente directrice generale, pdg, directeur general, directrice generale',
    ],
    [
      { rank: R.headOfOrganisation },
      'secretaire general, secretaire generale, president du directoire, presidente du directoire',
    ],
    [
      { rank: R.president },
      'presidente, gerant, gerante, administrateur delegue, recteur, rectrice, prefet, prefete, ministre, proprietaire',
    ],
    [
      { rank: R.boardMember },
      'directeur general adjoint, directrice generale adjointe, directeur general delegue, dga, membre du directoire',
    ],
    [
      { rank: R.boardMember },
      'membre du comite executif, membre du comite de direction, directeur financier, directrice financiere, daf, drh',
    ],
    [
      { rank: R.executiveDirector },
      'directeur executif, directrice executive, vice presidente, sous prefet, ambassadeur, ambassadrice',
    ],
    [{ rank: R.director }, 'directeur, directrice, doyen, doyenne, tresorier, tresoriere'],
    [
      { rank: { level: 71, spread: 10, leads: true } },
      'sous directeur, sous directrice, directeur adjoint, directrice adjointe',
    ],
    [
      { rank: R.head },
      'chef de departement, cheffe de departement, chef de division, cheffe de division, chef de service, cheffe de service',
    ],
    [{ rank: R.head }, 'responsable de departement, responsable departement'],
    [
      { rank: { level: 50, spread: 12, leads: true } },
      'responsable, dirigeant, dirigeante, chef de bureau, cheffe de bureau',
    ],
    [{ rank: { level: 50, spread: 16, leads: true } }, 'chef, cheffe, chef de cabinet'],
    [
      { rank: { level: 52, spread: 12 } },
      'cadre superieur, medecin, avocat, avocate, notaire, maitre de conferences, professeur, juge',
    ],
    [
      { rank: R.coordinatingManager },
      'chef de projet, cheffe de projet, chef de produit, cheffe de produit, chef de projets, responsable de projet, chef de secteur',
    ],
    [
      { rank: R.teamLeader },
      'chef d equipe, cheffe d equipe, responsable d equipe, contremaitre, chef d atelier, chef de chantier, superviseur, superviseure',
    ],
    [{ rank: R.teamLeader }, 'chef de section, chef de groupe, animateur d equipe, agent de maitrise'],
    [{ rank: R.adviser }, 'conseiller, conseillere, consultante, expert comptable, experte, architecte'],
    [
      { rank: R.professional },
      'ingenieur, ingenieure, cadre, analyste, chercheur, chercheuse, economiste, juriste, auditeur, auditrice, specialiste',
    ],
    [
      { rank: R.professional },
      'developpeur, developpeuse, enseignant, enseignante, concepteur, conceptrice, controleur de gestion, acheteur, acheteuse',
    ],
    [
      { rank: R.professional },
      'infirmier, infirmiere, inspecteur, inspectrice, redacteur en chef, formateur, formatrice, traducteur, traductrice',
    ],
    [
      { rank: R.associateProfessional },
      'technicien, technicienne, charge de, chargee de, charge d, chargee d, coordinateur, coordinatrice, commercial, commerciale',
    ],
    [
      { rank: R.associateProfessional },
      'coordonnateur, coordonnatrice, comptable, attache, attachee, redacteur, redactrice, controleur, controleuse, animateur, animatrice',
    ],
    [{ rank: R.officer }, 'gestionnaire, agent administratif, conseiller clientele, officier, fonctionnaire'],
    [{ rank: R.staff }, 'employe, employee, collaborateur, collaboratrice, salarie, salariee, agent, agente'],
    [
      { rank: R.executiveAssistant },
      'assistante de direction, assistant de direction, assistante executive, secretaire de direction',
    ],
    [{ rank: R.assistant, shift: S.assistant }, 'assistante'],
    [
      { rank: R.assistant },
      'secretaire, hotesse, hotesse d accueil, standardiste, agent d accueil, adjoint administratif, adjointe administrative',
    ],
    [
      { rank: R.craft },
      'ouvrier qualifie, electricien, mecanicien, plombier, menuisier, soudeur, cuisinier, cuisiniere, jardinier',
    ],
    [
      { rank: R.service },
      'vendeur, vendeuse, caissier, caissiere, serveur, serveuse, aide soignant, aide soignante, gardien, gardienne',
    ],
    [{ rank: R.operator }, 'operateur, operatrice, chauffeur, magasinier, ouvrier, ouvriere, manutentionnaire'],
    [{ rank: R.elementary }, 'agent d entretien, agent de nettoyage, femme de menage, coursier'],
    [
      { rank: R.trainee },
      'stagiaire, alternant, alternante, apprenti, apprentie, etudiant, etudiante, doctorant, doctorante, eleve',
    ],
    [{ shift: S.senior }, 'confirme, confirmee, superieur, superieure, principale, experimente, experimentee'],
    [{ shift: S.head }, 'en chef'],
    [{ shift: S.junior }, 'debutant, debutante'],
    [{ shift: S.regional }, 'regionale, regionaux, departemental, departementale'],
    [
      { shift: S.deputy, rank: { level: 46, spread: 18, leads: true } },
      'adjoint, adjointe, sous, suppleant, suppleante, delegue, deleguee',
    ],
    [{ sign: 'link' }, 'de, du, d, l, au, aux, a la, a l, pour, en, chez, aupres'],
    [{ sign: 'past' }, 'ancien, ancienne, honoraire'],
    [{ sign: 'stand-in' }, 'par interim, interimaire, faisant fonction, provisoire'],
    [{ sign: 'vacant' }, 'poste vacant, a pourvoir, vacante'],
  ],
};
