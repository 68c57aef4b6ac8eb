import { useState } from 'react';
import CustomizeIcon from '@atlaskit/icon/core/customize';
import type { Field } from '../../rest/jira-shapes';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import screen from '../screen.module.css';
import styles from './search.module.css';

interface ColumnPickerProps {
  readonly available: readonly Field[];
  readonly columns: readonly Field[];
  readonly onToggle: (id: string) => void;
}

/** Chooses which fields are columns. */
export function ColumnPicker({ available, columns, onToggle }: ColumnPickerProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [text, setText] = useState('');
  const shown = available.filter((field) => field.name.toLowerCase().includes(text.trim().toLowerCase()));
  return (
    <>
      <Button
        icon={<CustomizeIcon label="" />}
        onClick={() => {
          setIsOpen(true);
        }}
      >
        Columns
      </Button>
      {isOpen && (
        <Dialog
          title="Columns"
          size="small"
          onClose={() => {
            setIsOpen(false);
          }}
        >
          <input
            type="search"
            className={screen['input']}
            aria-label="Search fields"
            placeholder="Search fields"
            value={text}
            onChange={(event) => {
              setText(event.target.value);
            }}
          />
          <div className={styles['choices']} role="group" aria-label="Fields">
            {shown.map((field) => (
              <label key={field.id} className={styles['choice']}>
                <input
                  type="checkbox"
                  checked={columns.some((column) => column.id === field.id)}
                  onChange={() => {
                    onToggle(field.id);
                  }}
                />
                {field.name}
              </label>
            ))}
          </div>
        </Dialog>
      )}
    </>
  );
}
