import { RANKS as R, SHIFTS as S } from './ranks';
import type { WordList } from './word-list';

/** Italian titles. */
export const ITALIAN: WordList = {
  language: 'it',
  words: [
    [
      { rank: R.headOfOrganisation },
      'amministratore delegato, amministratrice delegata, direttore generale, direttrice generale',
    ],
    [
      { rank: R.president },
      'presidentessa, segretario generale, segretaria generale, amministratore unico, rettore, rettrice, sindaco, titolare',
    ],
    [
      { rank: R.boardMember },
      'consigliere di amministrazione, direttore finanziario, direttrice finanziaria, membro del consiglio, direttore operativo',
    ],
    [
      { rank: R.executiveVicePresident },
      'vice direttore generale, vicedirettore generale, prefetto, ambasciatore, ambasciatrice',
    ],
    [{ rank: R.director }, 'direttore, direttrice, preside, tesoriere'],
    [{ rank: { level: 72, spread: 10, leads: true } }, 'vicedirettore, vicedirettrice, condirettore'],
    [{ rank: R.head }, 'dirigente'],
    [{ rank: { level: 52, spread: 12, leads: true } }, 'responsabile, quadro, capo ufficio, capoufficio'],
    [{ rank: { level: 52, spread: 15, leads: true } }, 'capo'],
    [{ rank: R.coordinatingManager }, 'capo progetto, capoprogetto, responsabile di progetto, responsabile progetto'],
    [
      { rank: R.teamLeader },
      'capo squadra, caposquadra, caporeparto, capo reparto, capoturno, capo turno, capo area, supervisore',
    ],
    [
      { rank: R.learnedProfession },
      'avvocato, avvocata, avvocatessa, notaio, dottore commercialista, giudice, professore, professoressa',
    ],
    [{ rank: R.adviser }, 'consulente, consigliere, architetto, architetta, esperto, esperta'],
    [
      { rank: R.professional },
      'ingegnere, scienziato, scienziata, sviluppatore, sviluppatrice, ricercatore, ricercatrice, insegnante, progettista',
    ],
    [
      { rank: R.professional },
      'programmatore, programmatrice, revisore, commercialista, infermiere, infermiera, giornalista, docente',
    ],
    [
      { rank: R.associateProfessional },
      'coordinatore, coordinatrice, ragioniere, ragioniera, ispettore, ispettrice, contabile, geometra',
    ],
    [{ rank: R.officer }, 'funzionario, funzionaria, ufficiale, addetto, addetta'],
    [{ rank: R.staff }, 'impiegato, impiegata, dipendente, lavoratore, lavoratrice, collaboratore, collaboratrice'],
    [
      { rank: R.executiveAssistant },
      'assistente di direzione, segretaria di direzione, assistente esecutivo, assistente esecutiva',
    ],
    [{ rank: R.assistant }, 'segretario, segretaria, centralinista'],
    [{ rank: R.craft }, 'elettricista, meccanico, idraulico, saldatore, cuoco, cuoca, falegname, manutentore'],
    [
      { rank: R.service },
      'commesso, commessa, cassiere, cassiera, cameriere, cameriera, custode, guardiano, venditore, venditrice',
    ],
    [{ rank: R.operator }, 'operaio, operaia, autista, magazziniere, conducente, operatore, operatrice'],
    [{ rank: R.elementary }, 'addetto alle pulizie, addetta alle pulizie, fattorino, bracciante, manovale'],
    [{ rank: R.trainee }, 'stagista, tirocinante, apprendista, praticante, studente, studentessa, borsista'],
    [{ shift: S.senior }, 'superiore'],
    [{ shift: S.deputy, rank: { level: 52, spread: 18, leads: true } }, 'aggiunto, aggiunta, vicario, vicaria'],
    [{ sign: 'link' }, 'di, dell, della, dello, degli, delle, dei, alla, allo, agli, alle, per, nel, nella'],
    [{ sign: 'past' }, 'emerito, pensionato, pensionata, gia'],
    [{ sign: 'stand-in' }, 'facente funzione, facente funzioni, ad interim, f f, reggente'],
    [{ sign: 'vacant' }, 'posto vacante, da assegnare'],
  ],
};
