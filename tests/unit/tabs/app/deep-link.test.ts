import { routeOfSubPage } from '../../../../tabs/src/app/deep-link';

test.each([
  ['pairings/spring/mila~tom~1', '/pairings/spring/mila~tom~1'],
  ['/approvals/', '/approvals'],
  ['programs/spring/rounds/r2', '/programs/spring/rounds/r2'],
  ['suggestions/spring', '/suggestions/spring'],
])('the link %s opens %s', (subPage, route) => {
  expect(routeOfSubPage(subPage)).toBe(route);
});

test.each([
  [undefined],
  [''],
  ['https://evil.example'],
  ['//evil.example/approvals'],
  ['approvals?x=1'],
  ['../api/me'],
  ['javascript:alert(1)'],
  ['pairings/spring/<script>'],
])('the link %s opens the home page', (subPage) => {
  expect(routeOfSubPage(subPage)).toBe('/');
});
