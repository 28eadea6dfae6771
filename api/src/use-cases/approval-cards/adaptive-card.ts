/**
 * The parts of Adaptive Cards 1.5 that our cards are made of (https://adaptivecards.io/explorer). What people or the directory
 * wrote goes into text runs, never into a text block: hosts read a text block as Markdown, so a name could become a link.
 */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  readonly fallbackText: string;
  readonly speak?: string;
  readonly refresh?: { readonly action: ExecuteAction; readonly userIds: readonly string[] };
  readonly body: readonly CardElement[];
  readonly actions?: readonly CardAction[];
}

export type CardElement = TextBlock | RichTextBlock | Image | Container | ColumnSet | InputText | ActionSet;

interface Placed {
  readonly spacing?: 'none' | 'small' | 'default' | 'medium' | 'large';
  readonly separator?: boolean;
}

/** Only for words of our own. */
export interface TextBlock extends Placed {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
  readonly style?: 'heading' | 'default';
  readonly size?: 'small' | 'default' | 'medium' | 'large';
  readonly weight?: 'default' | 'bolder';
  readonly isSubtle?: boolean;
}

export interface RichTextBlock extends Placed {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
}

export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly size?: 'small' | 'default' | 'medium' | 'large';
  readonly weight?: 'default' | 'bolder';
  readonly isSubtle?: boolean;
}

export interface Image extends Placed {
  readonly type: 'Image';
  readonly url: string;
  readonly altText: string;
  readonly style?: 'default' | 'person';
  readonly size?: 'small' | 'medium';
}

export interface Container extends Placed {
  readonly type: 'Container';
  readonly style?: 'default' | 'emphasis' | 'good' | 'attention' | 'warning' | 'accent';
  readonly items: readonly CardElement[];
}

export interface ColumnSet extends Placed {
  readonly type: 'ColumnSet';
  readonly columns: readonly Column[];
}

export interface Column {
  readonly type: 'Column';
  readonly width: 'auto' | 'stretch';
  readonly verticalContentAlignment?: 'top' | 'center' | 'bottom';
  readonly items: readonly CardElement[];
}

export interface InputText extends Placed {
  readonly type: 'Input.Text';
  readonly id: string;
  readonly label: string;
  readonly isMultiline?: boolean;
  readonly maxLength: number;
  readonly isRequired?: boolean;
  readonly errorMessage?: string;
}

export interface ActionSet extends Placed {
  readonly type: 'ActionSet';
  readonly actions: readonly CardAction[];
}

export type CardAction = ExecuteAction | ShowCardAction | OpenUrlAction;

export interface ExecuteAction {
  readonly type: 'Action.Execute';
  readonly title?: string;
  /** What a screen reader says beside the title. */
  readonly tooltip?: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, string>>;
  readonly style?: 'default' | 'positive' | 'destructive';
}

export interface ShowCardAction {
  readonly type: 'Action.ShowCard';
  readonly title: string;
  readonly tooltip?: string;
  readonly card: {
    readonly type: 'AdaptiveCard';
    readonly body: readonly CardElement[];
    readonly actions: readonly CardAction[];
  };
}

export interface OpenUrlAction {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly url: string;
}

/** Text of our own. */
export const textBlock = (text: string, look: Omit<TextBlock, 'type' | 'text' | 'wrap'> = {}): TextBlock => ({
  type: 'TextBlock',
  text,
  wrap: true,
  ...look,
});

/** Text that may hold names and titles: shown letter by letter. */
export const plainText = (runs: readonly (TextRun | string)[], place: Placed = {}): RichTextBlock => ({
  type: 'RichTextBlock',
  inlines: runs.map((run) => (typeof run === 'string' ? { type: 'TextRun', text: run } : run)),
  ...place,
});

export const bold = (text: string): TextRun => ({ type: 'TextRun', text, weight: 'bolder' });
export const subtle = (text: string): TextRun => ({ type: 'TextRun', text, isSubtle: true });
