import { Button, type ButtonProps } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useHref, useLinkClickHandler } from 'react-router';

interface ButtonLinkProps {
  readonly to: string;
  readonly appearance?: NonNullable<ButtonProps['appearance']>;
  readonly size?: NonNullable<ButtonProps['size']>;
  readonly icon?: ReactElement;
  /** A fuller name for screen readers; it must begin with the visible text. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** A link to another page of the tab that looks like a button. */
export function ButtonLink({ to, appearance = 'secondary', size = 'medium', icon, label, children }: ButtonLinkProps) {
  const href = useHref(to);
  const follow = useLinkClickHandler<HTMLAnchorElement | HTMLButtonElement>(to);
  return (
    <Button
      as="a"
      href={href}
      appearance={appearance}
      size={size}
      {...(icon !== undefined && { icon })}
      {...(label !== undefined && { 'aria-label': label })}
      onClick={follow}
    >
      {children}
    </Button>
  );
}
