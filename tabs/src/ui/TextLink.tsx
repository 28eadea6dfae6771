import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useHref, useLinkClickHandler } from 'react-router';

/** A link to another page of the tab inside of a text. */
export function TextLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  return (
    <Link href={useHref(to)} onClick={useLinkClickHandler<HTMLAnchorElement>(to)}>
      {children}
    </Link>
  );
}
