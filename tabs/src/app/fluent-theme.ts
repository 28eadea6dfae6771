import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, type Theme } from '@fluentui/react-components';
import type { HostTheme } from './host';

const themes = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
} as const satisfies Record<HostTheme, Theme>;

/** Fluent's theme for the theme of the host. */
export const fluentThemeOf = (theme: HostTheme): Theme => themes[theme];
