/** Titles of a generated company, each list from the most junior to the most senior; {} stands for a field of work. */
export interface TitleSet {
  readonly head: string;
  readonly headsAssistant: string;
  readonly fields: readonly string[];
  /** Six: learner, assistant, skilled, professional, senior professional, principal. */
  readonly staff: readonly [string, string, string, string, string, string];
  /** Six: team leader, manager, head of department, director, senior director, board member. */
  readonly managers: readonly [string, string, string, string, string, string];
}

export const TITLES_BY_LANGUAGE = {
  en: {
    head: 'Chief Executive Officer',
    headsAssistant: 'Executive Assistant to the CEO',
    fields: ['Finance', 'Sales', 'Quality', 'Data', 'Plant', 'Claims', 'Network', 'Retail'],
    staff: [
      '{} Trainee',
      '{} Assistant',
      '{} Technician',
      '{} Specialist',
      'Senior {} Specialist',
      'Principal {} Engineer',
    ],
    managers: [
      '{} Team Leader',
      '{} Manager',
      'Head of {}',
      '{} Director',
      'Executive Director {}',
      'Executive Vice President, {}',
    ],
  },
  de: {
    head: 'Vorstandsvorsitzender',
    headsAssistant: 'Assistentin des Vorstands',
    fields: ['Einkauf', 'Vertrieb', 'Finanzen', 'Logistik', 'Fertigung', 'Marketing'],
    staff: [
      'Praktikant {}',
      'Assistenz {}',
      'Sachbearbeiterin {}',
      'Ingenieur {}',
      'Senior Ingenieurin {}',
      'Leitender Berater {}',
    ],
    managers: [
      'Teamleiterin {}',
      'Manager {}',
      'Abteilungsleiter {}',
      'Bereichsleiterin {}',
      'Vizepräsident {}',
      'Vorstand {}',
    ],
  },
  fr: {
    head: 'Président-directeur général',
    headsAssistant: 'Assistante de direction du PDG',
    fields: ['achats', 'ventes', 'finances', 'logistique', 'production', 'qualité'],
    staff: [
      'Stagiaire {}',
      'Secrétaire {}',
      'Gestionnaire {}',
      'Ingénieur {}',
      'Ingénieure senior {}',
      'Ingénieur principal {}',
    ],
    managers: [
      "Chef d'équipe {}",
      'Responsable {}',
      'Chef de département {}',
      'Directrice {}',
      'Directeur exécutif {}',
      'Directeur général adjoint {}',
    ],
  },
  es: {
    head: 'Consejero Delegado',
    headsAssistant: 'Asistente de Dirección del Consejero Delegado',
    fields: ['Compras', 'Ventas', 'Finanzas', 'Logística', 'Producción', 'Calidad'],
    staff: [
      'Becario de {}',
      'Auxiliar de {}',
      'Técnica de {}',
      'Ingeniera de {}',
      'Ingeniero Senior de {}',
      'Asesor Principal de {}',
    ],
    managers: [
      'Jefe de Equipo de {}',
      'Jefa de {}',
      'Gerente de {}',
      'Subdirectora de {}',
      'Director de {}',
      'Director General Adjunto de {}',
    ],
  },
  pt: {
    head: 'Diretor-Presidente',
    headsAssistant: 'Assistente da Diretoria',
    fields: ['Compras', 'Vendas', 'Finanças', 'Logística', 'Produção', 'Qualidade'],
    staff: [
      'Estagiária de {}',
      'Assistente de {}',
      'Técnico de {}',
      'Engenheira de {}',
      'Engenheiro Sênior de {}',
      'Assessor Principal de {}',
    ],
    managers: [
      'Encarregado de {}',
      'Chefe de {}',
      'Gerente Geral de {}',
      'Subdiretora de {}',
      'Diretor de {}',
      'Diretor Geral Adjunto de {}',
    ],
  },
  it: {
    head: 'Amministratore Delegato',
    headsAssistant: "Assistente di direzione dell'Amministratore Delegato",
    fields: ['acquisti', 'vendite', 'finanza', 'logistica', 'produzione', 'qualità'],
    staff: [
      'Stagista {}',
      'Segretaria {}',
      'Addetto {}',
      'Ingegnere {}',
      'Ingegnere senior {}',
      'Consulente senior {}',
    ],
    managers: [
      'Caporeparto {}',
      'Responsabile {}',
      'Dirigente {}',
      'Vicedirettore {}',
      'Direttrice {}',
      'Vice direttore generale {}',
    ],
  },
  nl: {
    head: 'Algemeen directeur',
    headsAssistant: 'Directiesecretaresse',
    fields: ['inkoop', 'verkoop', 'financiën', 'logistiek', 'productie', 'kwaliteit'],
    staff: [
      'Stagiair {}',
      'Secretaresse {}',
      'Medewerker {}',
      'Ingenieur {}',
      'Senior ingenieur {}',
      'Senior adviseur {}',
    ],
    managers: [
      'Teamleider {}',
      'Manager {}',
      'Afdelingshoofd {}',
      'Adjunct-directeur {}',
      'Directeur {}',
      'Lid raad van bestuur {}',
    ],
  },
  ja: {
    head: '代表取締役社長',
    headsAssistant: '社長秘書',
    fields: ['人事', '営業', '経理', '総務', '製造', '品質'],
    staff: ['{}インターン', '{}アシスタント', '{}職員', '{}エンジニア', '{}シニアエンジニア', '{}上席コンサルタント'],
    managers: ['{}係長', '{}課長', '{}部長', '{}本部長', '{}執行役員', '{}専務取締役'],
  },
} as const satisfies Record<string, TitleSet>;
