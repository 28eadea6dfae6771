import {
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  type Theme as FluentTheme,
} from '@fluentui/react-components';
import type { ThemeName } from './teams-host';

const themes: Readonly<Record<ThemeName, FluentTheme>> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** How the host draws cards in a theme: the colours, sizes and distances of Teams. */
export function hostConfigOf(name: ThemeName): Record<string, unknown> {
  const theme = themes[name];
  const text = (main: string, subtle = main) => ({ default: main, subtle });
  const foregroundColors = {
    default: text(theme.colorNeutralForeground1, theme.colorNeutralForeground2),
    accent: text(theme.colorBrandForeground1),
    good: text(theme.colorPaletteGreenForeground1),
    warning: text(theme.colorPaletteYellowForeground1),
    attention: text(theme.colorPaletteRedForeground1),
  };
  const container = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  return {
    fontFamily: theme.fontFamilyBase,
    supportsInteractivity: true,
    spacing: { none: 0, small: 4, default: 8, medium: 12, large: 20, extraLarge: 28, padding: 12 },
    separator: { lineThickness: 1, lineColor: theme.colorNeutralStroke2 },
    fontSizes: { small: 12, default: 14, medium: 16, large: 20, extraLarge: 24 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 28, extraLarge: 32 },
    imageSizes: { small: 40, medium: 52, large: 100 },
    containerStyles: {
      default: container(theme.colorNeutralBackground1),
      emphasis: container(theme.colorNeutralBackground3),
      accent: container(theme.colorBrandBackground2),
      good: container(theme.colorPaletteGreenBackground1),
      warning: container(theme.colorPaletteYellowBackground1),
      attention: container(theme.colorPaletteRedBackground1),
    },
    actions: {
      maxActions: 6,
      spacing: 'medium',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    inputs: { label: { inputSpacing: 'small', requiredInputs: { weight: 'bolder' }, optionalInputs: {} } },
    textStyles: { heading: { size: 'medium', weight: 'bolder', color: 'default', isSubtle: false } },
  };
}
