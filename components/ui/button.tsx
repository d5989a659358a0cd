import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';

/** `primary`: the one thing to do on a screen. `secondary`: what else can be done. `quiet`: looks like a link. `danger`: cannot be undone. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

type Look = {
  variant?: ButtonVariant | undefined;
  /** The key that presses it, shown on it: "A". Wiring the key is up to the page (see AnswerKeys). */
  keyHint?: string | undefined;
  /** As wide as its column; for thumbs. */
  wide?: boolean | undefined;
};

const shape =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-md px-4 py-2 text-base font-semibold no-underline transition-[opacity,transform] active:translate-y-px disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:opacity-55';

const looks: Record<ButtonVariant, string> = {
  primary: 'border border-ink bg-ink text-paper hover:opacity-88 print:hidden',
  secondary: 'border border-edge bg-raised text-ink hover:border-ink print:hidden',
  quiet: 'text-accent underline decoration-1 underline-offset-4 hover:decoration-2 px-2! print:hidden',
  danger: 'border border-refuted bg-raised text-refuted hover:bg-refuted-soft print:hidden',
};

/** The classes of a button, for an element that is one already (a <summary>). */
export function buttonClass({ variant = 'secondary', wide }: Look = {}): string {
  return `${shape} ${looks[variant]} ${wide ? 'w-full' : ''}`;
}

/** A button. In a form it submits; say `type="button"` for one that does not. For words while it works see SubmitButton. */
export function Button({
  variant,
  keyHint,
  wide,
  className = '',
  children,
  ...rest
}: Look & ComponentProps<'button'>) {
  return (
    <button {...rest} className={`${buttonClass({ variant, wide })} ${className}`}>
      {children}
      {keyHint ? <Key>{keyHint}</Key> : null}
    </button>
  );
}

/** A link that looks like a button, for going somewhere to do something. Loads nothing ahead of the press. */
export function LinkButton({
  variant,
  keyHint,
  wide,
  className = '',
  children,
  ...rest
}: Look & ComponentProps<typeof Link>) {
  return (
    <Link prefetch={false} {...rest} className={`${buttonClass({ variant, wide })} ${className}`}>
      {children}
      {keyHint ? <Key>{keyHint}</Key> : null}
    </Link>
  );
}

/** A key of the keyboard. Hidden from readers of the accessible name and where there is no keyboard to press. */
export function Key({ children }: { children: ReactNode }) {
  return (
    <span
      aria-hidden="true"
      className="hidden min-w-6 rounded-sm border border-current px-1 text-center font-sans text-sm font-medium leading-5 opacity-75 pointer-fine:inline-block"
    >
      {children}
    </span>
  );
}
