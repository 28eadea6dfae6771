/**
 * Adaptive Cards 1.5 (https://adaptivecards.io/schemas/1.5.0/adaptive-card.json), for the elements and actions that our cards
 * are made of: their properties in full, with what Teams asks beyond the schema. Whatever is not named here is refused, so a
 * new element needs its lines first.
 */
const text = { type: 'string', minLength: 1 } as const;
const oneOf = (...values: string[]) => ({ enum: values });
const ref = (name: string) => ({ $ref: `#/$defs/${name}` });
const list = (name: string, minItems = 1) => ({ type: 'array', minItems, items: ref(name) });

const exactly = (type: string, properties: Readonly<Record<string, object>>, required: readonly string[] = []) => ({
  type: 'object',
  properties: { type: { const: type }, ...properties },
  required: ['type', ...required],
  additionalProperties: false,
});

const spacing = oneOf('default', 'none', 'small', 'medium', 'large', 'extraLarge', 'padding');
const element = {
  id: text,
  isVisible: { type: 'boolean' },
  height: oneOf('auto', 'stretch'),
  separator: { type: 'boolean' },
  spacing,
  requires: { type: 'object', additionalProperties: { type: 'string' } },
  fallback: { anyOf: [ref('element'), { const: 'drop' }] },
};
const looks = {
  color: oneOf('default', 'dark', 'light', 'accent', 'good', 'warning', 'attention'),
  fontType: oneOf('default', 'monospace'),
  isSubtle: { type: 'boolean' },
  size: oneOf('default', 'small', 'medium', 'large', 'extraLarge'),
  weight: oneOf('default', 'lighter', 'bolder'),
};
const horizontally = oneOf('left', 'center', 'right');
const vertically = oneOf('top', 'center', 'bottom');
const containerStyle = oneOf('default', 'emphasis', 'good', 'attention', 'warning', 'accent');
const container = {
  style: containerStyle,
  bleed: { type: 'boolean' },
  minHeight: { type: 'string', pattern: '^\\d+px$' },
  rtl: { type: 'boolean' },
  selectAction: ref('action'),
  verticalContentAlignment: vertically,
};
const action = {
  title: text,
  id: text,
  iconUrl: text,
  tooltip: text,
  isEnabled: { type: 'boolean' },
  mode: oneOf('primary', 'secondary'),
  style: oneOf('default', 'positive', 'destructive'),
  requires: element.requires,
  fallback: { anyOf: [ref('action'), { const: 'drop' }] },
};
const card = {
  body: list('element'),
  actions: { ...list('action'), maxItems: 6 },
  $schema: { const: 'http://adaptivecards.io/schemas/adaptive-card.json' },
  version: { const: '1.5' },
  fallbackText: text,
  speak: text,
  lang: text,
  rtl: { type: 'boolean' },
  minHeight: container.minHeight,
  selectAction: ref('action'),
  verticalContentAlignment: vertically,
};

/** Teams sends a card to at most 60 people for a refresh by itself. */
const refresh = {
  type: 'object',
  properties: {
    action: ref('Action.Execute'),
    userIds: { type: 'array', minItems: 1, maxItems: 60, uniqueItems: true, items: text },
  },
  required: ['action', 'userIds'],
  additionalProperties: false,
};

const elements = {
  TextBlock: exactly(
    'TextBlock',
    {
      ...element,
      ...looks,
      text,
      wrap: { type: 'boolean' },
      maxLines: { type: 'integer', minimum: 1 },
      horizontalAlignment: horizontally,
      style: oneOf('default', 'heading'),
    },
    ['text'],
  ),
  RichTextBlock: exactly('RichTextBlock', { ...element, horizontalAlignment: horizontally, inlines: list('TextRun') }, [
    'inlines',
  ]),
  Image: exactly(
    'Image',
    {
      ...element,
      url: { type: 'string', pattern: '^(https:|data:image/(png|jpeg|gif);base64,)' },
      altText: text,
      backgroundColor: text,
      horizontalAlignment: horizontally,
      selectAction: ref('action'),
      size: oneOf('auto', 'stretch', 'small', 'medium', 'large'),
      style: oneOf('default', 'person'),
      width: text,
    },
    ['url', 'altText'],
  ),
  Container: exactly('Container', { ...element, ...container, items: list('element') }, ['items']),
  ColumnSet: exactly(
    'ColumnSet',
    { ...element, ...container, horizontalAlignment: horizontally, columns: list('Column') },
    ['columns'],
  ),
  ActionSet: exactly('ActionSet', { ...element, actions: { ...list('action'), maxItems: 6 } }, ['actions']),
  'Input.Text': exactly(
    'Input.Text',
    {
      ...element,
      id: { type: 'string', pattern: '^[A-Za-z]\\w*$' },
      label: text,
      errorMessage: text,
      isRequired: { type: 'boolean' },
      isMultiline: { type: 'boolean' },
      maxLength: { type: 'integer', minimum: 1 },
      placeholder: text,
      regex: text,
      style: oneOf('text', 'tel', 'url', 'email', 'password'),
      inlineAction: ref('action'),
      value: { type: 'string' },
    },
    ['id', 'label'],
  ),
};

const actions = {
  'Action.Execute': exactly(
    'Action.Execute',
    { ...action, verb: text, data: { type: 'object' }, associatedInputs: oneOf('auto', 'none') },
    ['verb', 'data'],
  ),
  'Action.OpenUrl': exactly('Action.OpenUrl', { ...action, url: { type: 'string', pattern: '^https:' } }, [
    'title',
    'url',
  ]),
  'Action.ShowCard': exactly('Action.ShowCard', { ...action, card: exactly('AdaptiveCard', card, ['body']) }, [
    'title',
    'card',
  ]),
};

/** Chosen by `type`, so that a mistake is told where it is and not as a mismatch with everything else. */
const byType = (shapes: Readonly<Record<string, object>>) => ({
  type: 'object',
  required: ['type'],
  discriminator: { propertyName: 'type' },
  oneOf: Object.keys(shapes).map(ref),
});

export const adaptiveCardSchema = {
  ...exactly('AdaptiveCard', { ...card, refresh }, ['$schema', 'version', 'body', 'fallbackText', 'refresh']),
  $defs: {
    ...elements,
    ...actions,
    element: byType(elements),
    action: byType(actions),
    TextRun: exactly(
      'TextRun',
      {
        ...looks,
        text,
        highlight: { type: 'boolean' },
        italic: { type: 'boolean' },
        strikethrough: { type: 'boolean' },
        underline: { type: 'boolean' },
        selectAction: ref('action'),
      },
      ['text'],
    ),
    Column: exactly('Column', { ...element, ...container, items: list('element'), width: { type: 'string' } }, [
      'items',
    ]),
  },
};
