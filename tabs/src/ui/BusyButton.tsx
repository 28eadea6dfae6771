import { Button, Spinner, type ButtonProps } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

interface BusyButtonProps {
  readonly busy: boolean;
  readonly onClick?: () => void;
  readonly type?: 'button' | 'submit';
  readonly appearance?: NonNullable<ButtonProps['appearance']>;
  readonly size?: NonNullable<ButtonProps['size']>;
  readonly icon?: ReactElement;
  readonly disabled?: boolean;
  /** A fuller name for screen readers; it must begin with the visible text. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** A button that shows that its action is under way, keeps the focus meanwhile, and cannot be pressed twice. */
export function BusyButton(props: BusyButtonProps) {
  const {
    busy,
    onClick,
    type = 'button',
    appearance = 'primary',
    size = 'medium',
    icon,
    disabled = false,
    label,
    children,
  } = props;
  const shown = busy ? <Spinner size="tiny" /> : icon;
  return (
    <Button
      type={type}
      appearance={appearance}
      size={size}
      disabledFocusable={busy || disabled}
      {...(shown !== undefined && { icon: shown })}
      {...(label !== undefined && { 'aria-label': label })}
      {...(onClick !== undefined && { onClick })}
    >
      {children}
    </Button>
  );
}
