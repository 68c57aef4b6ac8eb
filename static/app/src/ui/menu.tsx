import Button from '@atlaskit/button/new';
import DropdownMenu, {
  DropdownItem,
  DropdownItemCheckbox,
  DropdownItemCheckboxGroup,
  DropdownItemGroup,
  DropdownItemRadio,
  DropdownItemRadioGroup,
} from '@atlaskit/dropdown-menu';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import { useEffect, useId, useRef, useState } from 'react';
import type { ComponentProps, ReactNode } from 'react';

interface MenuProps {
  /** What the button says; `name` instead where it is drawn otherwise. */
  readonly label: ReactNode;
  /** Says it to screen readers where the label alone does not. */
  readonly name?: string;
  readonly iconBefore?: ComponentProps<typeof Button>['iconBefore'];
  /** Without the arrow that says that more opens: for a button whose icon says so itself. */
  readonly bare?: boolean;
  readonly subtle?: boolean;
  readonly compact?: boolean;
  readonly selected?: boolean;
  /** The side of the button that the menu is flush with. */
  readonly side?: 'start' | 'end';
  /** Where it is not the menu itself that knows whether it is open. */
  readonly open?: boolean;
  readonly onOpen?: (open: boolean) => void;
  /** Of the button. */
  readonly id?: string;
  readonly children: ReactNode;
}

/** A button that opens a menu: arrows walk in it, Escape closes it, and the focus comes back to the button. */
export function Menu(props: MenuProps): ReactNode {
  const { label, name, iconBefore, bare = false, subtle = false, compact = false, selected = false } = props;
  return (
    <DropdownMenu<HTMLButtonElement>
      placement={props.side === 'end' ? 'bottom-end' : 'bottom-start'}
      {...(props.open !== undefined && { isOpen: props.open })}
      onOpenChange={({ isOpen }) => {
        props.onOpen?.(isOpen);
      }}
      trigger={({ triggerRef, isSelected: isOpen, ...trigger }) => (
        <Button
          {...trigger}
          ref={triggerRef}
          {...(props.id !== undefined && { id: props.id })}
          appearance={subtle ? 'subtle' : 'default'}
          spacing={compact ? 'compact' : 'default'}
          isSelected={isOpen === true || selected}
          {...(name !== undefined && { 'aria-label': name })}
          {...(iconBefore !== undefined && { iconBefore })}
          {...(!bare && { iconAfter: ChevronDownIcon })}
        >
          {label}
        </Button>
      )}
    >
      {props.children}
    </DropdownMenu>
  );
}

export { DropdownItem as MenuItem, DropdownItemGroup as MenuGroup };

interface MenuSwitchProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** A choice in a menu that is on or off. */
export function MenuSwitch({ label, on, onChange }: MenuSwitchProps): ReactNode {
  const id = useId();
  return (
    <DropdownItemCheckboxGroup id={id} isList>
      <DropdownItemCheckbox
        id={`${id}on`}
        isSelected={on}
        onClick={() => {
          onChange(!on);
        }}
      >
        {label}
      </DropdownItemCheckbox>
    </DropdownItemCheckboxGroup>
  );
}

interface Choices<V extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: V; readonly label: string }[];
}

interface ChoiceMenuProps<V extends string> extends Choices<V> {
  readonly value: V;
  /** The same choice goes on with these, under a heading of their own. */
  readonly further?: Choices<V>;
  readonly onChange: (value: V) => void;
}

/** One of a few, behind a button that says what is chosen; choosing closes it. */
export function ChoiceMenu<V extends string>(props: ChoiceMenuProps<V>): ReactNode {
  const { label, value, choices, further, onChange } = props;
  const id = useId();
  const [open, setOpen] = useState(false);
  const groups: readonly Choices<V>[] = [{ label, choices }, ...(further === undefined ? [] : [further])];
  const chosen = groups.flatMap((group) => group.choices).find((choice) => choice.value === value);
  const of = groups.find((group) => group.choices.some((choice) => choice.value === value)) ?? { label };
  const buttonId = useKeptButton(open);
  return (
    <Menu label={`${of.label}: ${chosen?.label ?? ''}`} id={buttonId} open={open} onOpen={setOpen}>
      {groups.map((group, at) => (
        <DropdownItemRadioGroup key={at} id={`${id}${String(at)}`} title={group.label}>
          {group.choices.map((choice) => (
            <DropdownItemRadio
              key={choice.value}
              id={`${id}${choice.value}`}
              isSelected={choice.value === value}
              onClick={() => {
                setOpen(false);
                onChange(choice.value);
              }}
            >
              {choice.label}
            </DropdownItemRadio>
          ))}
        </DropdownItemRadioGroup>
      ))}
    </Menu>
  );
}

/** How long Atlaskit's own way back of the focus may take before this one looks whether it came. */
const WAY_BACK_MS = 50;

/**
 * An id for the button of a menu that closes by a choice: chosen by keyboard, the focus would fall to the page, as
 * Atlaskit brings it back only from a menu that closes itself.
 */
function useKeptButton(open: boolean): string {
  const id = useId();
  const wasOpen = useRef(open);
  useEffect(() => {
    const closed = wasOpen.current && !open;
    wasOpen.current = open;
    if (!closed) return undefined;
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) document.getElementById(id)?.focus();
    }, WAY_BACK_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [open, id]);
  return id;
}
