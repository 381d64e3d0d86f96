import { Decoration, MatchDecorator, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';

/** Names, functions, texts and numbers each in their colour: what a reader's eye looks for. */
const MARKS = {
  name: Decoration.mark({ class: 'formula-mark-name' }),
  text: Decoration.mark({ class: 'formula-mark-text' }),
  function: Decoration.mark({ class: 'formula-mark-function' }),
  number: Decoration.mark({ class: 'formula-mark-number' }),
};

const matches = new MatchDecorator({
  regexp: /(?<name>\[(?:[^\]]|\]\])*\]?)|(?<text>"[^"]*"?)|(?<function>[\p{L}_][\p{L}\p{N}_.]*(?=\s*\())|(?<number>\d+(?:[.,]\d+)?)/gu,
  decoration: ({ groups }) => (groups?.['name'] !== undefined ? MARKS.name : groups?.['text'] !== undefined ? MARKS.text : groups?.['function'] !== undefined ? MARKS.function : MARKS.number),
});

class Marks {
  decorations: DecorationSet;

  constructor(view: EditorView) {
    this.decorations = matches.createDeco(view);
  }

  update(update: ViewUpdate): void {
    this.decorations = matches.updateDeco(update, this.decorations);
  }
}

export const formulaMarks = ViewPlugin.fromClass(Marks, { decorations: ({ decorations }) => decorations });
