import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import { fluentThemeOf } from '../../../../tabs/src/app/fluent-theme';
import { hostNameOf, hostThemeOf, usableLocale } from '../../../../tabs/src/app/host';

test("Fluent's theme follows the theme of the host", () => {
  expect(fluentThemeOf(hostThemeOf('default'))).toBe(teamsLightTheme);
  expect(fluentThemeOf(hostThemeOf('dark'))).toBe(teamsDarkTheme);
  expect(fluentThemeOf(hostThemeOf('contrast'))).toBe(teamsHighContrastTheme);
});

test('a theme of a future host looks light', () => {
  expect(hostThemeOf('glass')).toBe('default');
  expect(hostThemeOf(undefined)).toBe('default');
});

test('hosts are called as people call them', () => {
  expect(['Teams', 'Outlook', 'OutlookWin32', 'Office', undefined].map(hostNameOf)).toEqual([
    'Teams',
    'Outlook',
    'Outlook',
    'Microsoft 365',
    'Teams',
  ]);
});

test("a language that the browser cannot read gives way to the browser's own", () => {
  expect(usableLocale('pt-br', 'en-GB')).toBe('pt-BR');
  expect(usableLocale('x_y', 'en-GB')).toBe('en-GB');
  expect(usableLocale(undefined, 'en-GB')).toBe('en-GB');
});
