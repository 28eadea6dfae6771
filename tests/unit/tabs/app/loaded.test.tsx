import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { renderToStaticMarkup } from 'react-dom/server';
import { ApiError } from '../../../../tabs/src/app/api-error';
import { Loaded } from '../../../../tabs/src/app/Loaded';

const nothing = { data: undefined, error: null, isPending: false, isError: false, isFetching: false };
const refetch = () => Promise.resolve();
const failed = new ApiError({
  status: 503,
  code: 'unavailable',
  detail: 'The directory is busy. Try again in a minute.',
  correlationId: 'c-7',
});

/** What is on the screen for a state of the query, where an empty list would read "Nobody yet". */
function screen(query: Partial<React.ComponentProps<typeof Loaded<readonly string[]>>['query']>): string {
  return renderToStaticMarkup(
    <FluentProvider theme={teamsLightTheme}>
      <Loaded query={{ ...nothing, refetch, ...query }} what="The participants">
        {(items) => <p>{items.length === 0 ? 'Nobody yet' : items.join()}</p>}
      </Loaded>
    </FluentProvider>,
  );
}

test('while an answer is on its way there is a skeleton with a name', () => {
  const html = screen({ isPending: true });

  expect(html).toContain('aria-label="The participants: loading"');
  expect(html).not.toContain('Nobody yet');
});

test('a failure is told with its remedy, its reference and a way to try again, never as an empty list', () => {
  const html = screen({ error: failed, isError: true });

  expect(html).toContain('role="alert"');
  expect(html).toContain('The participants could not be loaded');
  expect(html).toContain('Try again in a minute.');
  expect(html).toContain('Reference: c-7');
  expect(html).toContain('Try again</button>');
  expect(html).not.toContain('Nobody yet');
});

test('what was loaded stays on the screen when a later look fails, with a note', () => {
  const html = screen({ data: ['Mila'], error: failed, isError: true });

  expect(html).toContain('Mila');
  expect(html).toContain('The latest of: the participants could not be loaded');
});

test('an empty answer is an empty list', () => {
  expect(screen({ data: [] })).toContain('Nobody yet');
});

test('an error from inside of the tab shows nothing of its inside', () => {
  const html = screen({ error: new TypeError('x is undefined'), isError: true });

  expect(html).not.toContain('x is undefined');
  expect(html).toContain('reload the tab');
});
