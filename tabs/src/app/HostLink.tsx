import { Button, type ButtonProps } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useHost } from './host';

interface HostLinkProps {
  readonly href: string;
  readonly icon?: ReactElement;
  readonly appearance?: NonNullable<ButtonProps['appearance']>;
  readonly size?: NonNullable<ButtonProps['size']>;
  readonly label?: string;
  readonly children: ReactNode;
}

/** A link that leaves the tab: the host opens it; where the host cannot, the browser does. */
export function HostLink({ href, icon, appearance = 'secondary', size = 'medium', label, children }: HostLinkProps) {
  const host = useHost();
  if (!/^https?:\/\//iu.test(href)) return null;
  return (
    <Button
      as="a"
      href={href}
      target="_blank"
      rel="noreferrer"
      appearance={appearance}
      size={size}
      {...(icon !== undefined && { icon })}
      {...(label !== undefined && { 'aria-label': label })}
      onClick={(event) => {
        event.preventDefault();
        host.openLink(href).catch(() => window.open(href, '_blank', 'noreferrer'));
      }}
    >
      {children}
    </Button>
  );
}
