import { RANKS as R, SHIFTS as S } from './ranks';
import type { WordList } from './word-list';

/** Portuguese titles, European and Brazilian. */
export const PORTUGUESE: WordList = {
  language: 'pt',
  words: [
    [
      { rank: R.headOfOrganisation },
      'diretor presidente, diretora presidente, presidente executivo, administrador delegado, presidente do conselho',
    ],
    [
      { rank: R.president },
      'diretor geral, diretora geral, director geral, diretor executivo, diretora executiva, ministro de estado, prefeito, prefeita',
    ],
    [
      { rank: R.boardMember },
      'diretor financeiro, diretora financeira, secretario executivo, membro do conselho, diretor de operacoes',
    ],
    [{ rank: R.executiveVicePresident }, 'vice presidente executivo, reitor, reitora, embaixador, embaixadora'],
    [{ rank: R.vicePresident }, 'vice presidente'],
    [{ rank: R.director }, 'diretor, diretora, tesoureiro, superintendente'],
    [{ rank: { level: 71, spread: 10, leads: true } }, 'subdiretor, subdiretora, diretor adjunto, diretora adjunta'],
    [
      { rank: R.divisionManager },
      'gerente geral, chefe de departamento, chefe de divisao, gerente executivo, gerente executiva',
    ],
    [{ rank: { level: 52, spread: 13, leads: true } }, 'chefe, responsavel'],
    [
      { rank: R.coordinatingManager },
      'gerente de projeto, gerente de projetos, gestor de projetos, gestora de projetos, gerente de produto, gerente de contas',
    ],
    [
      { rank: R.teamLeader },
      'chefe de equipa, lider de equipa, lider de equipe, encarregado, encarregada, mestre, chefe de secao, chefe de seccao, coordenador de equipa',
    ],
    [{ rank: { level: 46, spread: 12, leads: true } }, 'coordenador, coordenadora'],
    [{ rank: R.learnedProfession }, 'advogado, advogada, juiz, juiza, procurador, procuradora'],
    [{ rank: R.adviser }, 'assessor, assessora, conselheiro, conselheira, arquiteto, arquiteta, perito'],
    [
      { rank: R.professional },
      'engenheiro, engenheira, cientista, desenvolvedor, desenvolvedora, pesquisador, pesquisadora, professora, contabilista, enfermeiro, enfermeira',
    ],
    [{ rank: R.professional }, 'psicologo, psicologa'],
    [{ rank: R.associateProfessional }, 'tecnico superior, tecnica superior, inspetor, inspetora, executivo de contas'],
    [{ rank: R.officer }, 'agente administrativo, escrivao, funcionario publico'],
    [{ rank: R.staff }, 'empregado, empregada, trabalhador, trabalhadora'],
    [
      { rank: R.executiveAssistant },
      'assistente executivo, assistente executiva, secretaria executiva, assistente de direcao, assistente da diretoria',
    ],
    [
      { rank: R.clerk },
      'assistente administrativo, assistente administrativa, auxiliar de escritorio, escriturario, escrituraria, caixa',
    ],
    [{ rank: R.assistant, shift: S.assistant }, 'assistente'],
    [{ rank: R.craft }, 'eletricista, encanador, pedreiro, cozinheiro, cozinheira'],
    [{ rank: R.service }, 'vendedora, atendente, porteiro, guarda, garcom'],
    [{ rank: R.operator }, 'motorista, almoxarife'],
    [{ rank: R.elementary }, 'faxineiro, faxineira, servente, ajudante geral, auxiliar de limpeza'],
    [{ rank: R.trainee }, 'estagiario, estagiaria, jovem aprendiz, bolseiro, bolsista, estudante'],
    [{ shift: S.senior }, 'pleno, plena'],
    [{ shift: S.deputy }, 'substituto, substituta'],
    [{ sign: 'link' }, 'do, da, dos, das, ao, na, no'],
    [{ sign: 'past' }, 'antigo, antiga, aposentado, aposentada'],
    [{ sign: 'stand-in' }, 'em exercicio, interinamente, em substituicao'],
    [{ sign: 'vacant' }, 'vaga, cargo vago, vago'],
  ],
};
