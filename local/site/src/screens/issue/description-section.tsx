import type { Issue } from '../../rest/jira-shapes';
import { adfFromText, readRichText, textFromAdf } from '../../rich-text/adf';
import { RichText } from '../../rich-text/rich-text';
import { InlineEdit } from '../../ui/inline-edit';
import type { SaveFields } from './save-fields';
import styles from './issue.module.css';

/** The description, edited as plain text. */
export function DescriptionSection({ issue, save }: { readonly issue: Issue; readonly save: SaveFields }) {
  const document = readRichText(issue.fields.description);
  return (
    <section aria-labelledby="description-title">
      <h2 id="description-title" className={styles['sectionTitle']}>
        Description
      </h2>
      <InlineEdit
        label="Description"
        isMultiline
        text={textFromAdf(document)}
        hint="Saved as paragraphs and bullets; a line starting with “- ” is a bullet. Ctrl+Enter saves."
        onSave={(text) => save({ description: text.trim() === '' ? null : adfFromText(text) })}
      >
        {document === null ? (
          <p className={styles['subtle']}>No description</p>
        ) : (
          <RichText document={document} />
        )}
      </InlineEdit>
    </section>
  );
}
