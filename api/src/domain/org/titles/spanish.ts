import { RANKS as R, SHIFTS as S } from './ranks';
import type { WordList } from './word-list';

/** Spanish titles. */
export const SPANISH: WordList = {
  language: 'es',
  words: [
    [
      { rank: R.headOfOrganisation },
      'director general, directora general, director ejecutivo, directora ejecutiva, consejero delegado, consejera delegada',
    ],
    [{ rank: R.headOfOrganisation }, 'presidente ejecutivo, presidenta ejecutiva, gerente general'],
    [
      { rank: R.president },
      'presidente, presidenta, secretario de estado, secretaria de estado, subsecretario, subsecretaria, ministro, ministra, alcalde, alcaldesa',
    ],
    [
      { rank: R.boardMember },
      'secretario general, secretaria general, director general adjunto, directora general adjunta, miembro del consejo, socio director',
    ],
    [
      { rank: R.executiveVicePresident },
      'vicepresidente ejecutivo, vicepresidenta ejecutiva, rector, rectora, embajador, embajadora, director financiero, directora financiera',
    ],
    [
      { rank: R.vicePresident },
      'vicepresidente, vicepresidenta, subdirector general, subdirectora general, socio, socia, tesorero, tesorera',
    ],
    [{ rank: R.director }, 'directora, directivo, directiva, decano, decana'],
    [
      { rank: { level: 71, spread: 10, leads: true } },
      'subdirector, subdirectora, director adjunto, directora adjunta, subgerente general',
    ],
    [
      { rank: R.divisionManager },
      'gerente, jefe de departamento, jefa de departamento, jefe de area, jefa de area, jefe de division, jefe de servicio, jefa de servicio',
    ],
    [
      { rank: { level: 56, spread: 14, leads: true } },
      'jefe, jefa, subgerente, responsable de departamento, responsable de area',
    ],
    [
      { rank: R.coordinatingManager },
      'jefe de proyecto, jefa de proyecto, jefe de proyectos, jefa de proyectos, gestor de proyectos, gestora de proyectos, jefe de producto',
    ],
    [
      { rank: R.teamLeader },
      'jefe de equipo, jefa de equipo, supervisora, lider, encargado, encargada, capataz, jefe de turno, jefe de seccion, jefa de seccion',
    ],
    [{ rank: R.learnedProfession }, 'medico, medica, abogado, abogada, notario, catedratico, catedratica, juez, jueza'],
    [
      { rank: R.adviser },
      'asesor, asesora, consultor, consultora, consejero, consejera, arquitecto, arquitecta, experto, experta',
    ],
    [
      { rank: R.professional },
      'ingeniero, ingeniera, analista, cientifico, cientifica, economista, especialista, auditora, desarrollador, desarrolladora',
    ],
    [
      { rank: R.professional },
      'investigador, investigadora, profesor, profesora, programador, programadora, contador, contadora, enfermero, enfermera, comprador',
    ],
    [
      { rank: R.associateProfessional },
      'tecnico, tecnica, coordinador, coordinadora, ejecutivo, ejecutiva, comercial, contable, inspectora, gestor, gestora',
    ],
    [{ rank: R.officer }, 'oficial, funcionario, funcionaria'],
    [{ rank: R.staff }, 'empleado, empleada, trabajador, trabajadora, colaborador, colaboradora'],
    [
      { rank: R.executiveAssistant },
      'asistente ejecutivo, asistente ejecutiva, asistente de direccion, secretaria de direccion, secretario de direccion',
    ],
    [
      { rank: R.clerk },
      'administrativo, administrativa, auxiliar administrativo, auxiliar administrativa, oficinista, cajero, cajera',
    ],
    [{ rank: R.assistant, shift: S.assistant }, 'asistente, ayudante, auxiliar'],
    [{ rank: R.assistant }, 'secretario, secretaria, recepcionista'],
    [{ rank: R.craft }, 'electricista, mecanico, fontanero, soldador, cocinero, cocinera, carpintero, albanil'],
    [
      { rank: R.service },
      'vendedor, vendedora, dependiente, dependienta, camarero, camarera, vigilante, guardia, conserje',
    ],
    [{ rank: R.operator }, 'operador, operadora, operario, operaria, conductor, conductora, chofer, almacenero, mozo'],
    [{ rank: R.elementary }, 'limpiador, limpiadora, peon, mensajero, personal de limpieza'],
    [{ rank: R.trainee }, 'becario, becaria, practicante, aprendiz, pasante, estudiante, en practicas'],
    [{ shift: S.senior }, 'superior'],
    [{ shift: S.head }, 'en jefe'],
    [{ shift: S.global }, 'nacional, corporativo, corporativa, internacional'],
    [{ shift: S.deputy, rank: { level: 52, spread: 18, leads: true } }, 'adjunto, adjunta, suplente'],
    [{ sign: 'link' }, 'del, de la, de los, de las, al, para, por'],
    [{ sign: 'past' }, 'antiguo, antigua, jubilado, jubilada'],
    [{ sign: 'stand-in' }, 'en funciones, interino, interina, encargado del despacho, provisional'],
    [{ sign: 'vacant' }, 'vacante, puesto vacante'],
  ],
};
