import { forwardRef, type ButtonHTMLAttributes, type ReactNode } from 'react';
import { cx } from './cx';
import styles from './button.module.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly appearance?: 'default' | 'primary' | 'subtle' | 'danger' | 'link';
  readonly icon?: ReactNode;
  readonly iconAfter?: ReactNode;
  readonly isSelected?: boolean;
  readonly isCompact?: boolean;
}

/** A button in the look of the site. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(props, ref) {
  const {
    appearance = 'default',
    icon,
    iconAfter,
    isSelected,
    isCompact,
    className,
    children,
    ...rest
  } = props;
  const classes = [styles['button'], styles[appearance], isSelected === true && styles['selected']];
  return (
    <button
      type="button"
      ref={ref}
      {...rest}
      className={cx(...classes, isCompact === true && styles['compact'], className)}
    >
      {icon}
      {children}
      {iconAfter}
    </button>
  );
});

interface IconButtonProps extends Omit<ButtonProps, 'icon' | 'children'> {
  /** Accessible name, also shown as the browser's tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
}

/** A square button that shows only an icon. */
export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(props, ref) {
  const { label, appearance = 'subtle', className, icon, ...rest } = props;
  return (
    <Button
      ref={ref}
      aria-label={label}
      title={label}
      appearance={appearance}
      className={cx(styles['iconOnly'], className)}
      {...rest}
    >
      {icon}
    </Button>
  );
});
