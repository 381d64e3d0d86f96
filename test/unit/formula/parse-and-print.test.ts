import { describe, expect, it } from 'vitest';
import { functionNamed, FUNCTIONS } from '../../../shared/formula/functions';
import { parseFormula } from '../../../shared/formula/parse';
import { printFormula } from '../../../shared/formula/print';
import { childrenOf, type Syntax } from '../../../shared/formula/syntax';
import { LANGUAGES, type Language } from '../../../shared/text/translate';
import { Random } from '../../support/random';
import { randomSyntax } from '../../support/random-formula';

const SEED = Number(process.env['VIGIE_SEED'] ?? 1);

/** A tree in the words of a test: operators in prefix form. */
function shape(node: Syntax): string {
  switch (node.kind) {
    case 'number': case 'boolean': return String(node.value);
    case 'text': return JSON.stringify(node.value);
    case 'name': return node.path.join('.');
    case 'negate': return `(neg ${shape(node.of)})`;
    case 'percent': return `(pct ${shape(node.of)})`;
    case 'binary': return `(${node.operator} ${shape(node.left)} ${shape(node.right)})`;
    case 'call': return `(${[node.function, ...node.arguments.map(shape)].join(' ')})`;
  }
}

function read(text: string, language: Language): string {
  const { syntax, problem } = parseFormula(text, language);
  return syntax ? shape(syntax) : `${problem.code} ${problem.start}-${problem.end}`;
}

describe('reading a formula', () => {
  it.each<[string, Language, string]>([
    ['= [Revenue won] / [Calls]', 'en', '(/ Revenue won Calls)'],
    ['[CA signé]/[Appels]', 'fr', '(/ CA signé Appels)'],
    ['1,5', 'fr', '1.5'],
    ['1.5', 'fr', '1.5'],
    ['1.5', 'en', '1.5'],
    ['1e3', 'en', '1000'],
    ['MIN(1,5;2)', 'fr', '(MIN 1.5 2)'],
    ['MIN(1,5;2)', 'en', '(MIN 1 5 2)'],
    ['si(vrai;1;2)', 'fr', '(IF true 1 2)'],
    ['IF(TRUE(), 1, 2)', 'en', '(IF true 1 2)'],
    ['SI([A]>1;1;2)', 'en', '(IF (> A 1) 1 2)'],
    ['somme.si([Affaires].[Montant]; [Affaires].[Type]="New")', 'fr', '(SUMIF Affaires.Montant (= Affaires.Type "New"))'],
    ['Médiane([a];[b])', 'fr', '(MEDIAN a b)'],
    ['ANNÉEPRÉCÉDENTE([a])', 'fr', '(LASTYEAR a)'],
    ['-2^2', 'en', '(^ (neg 2) 2)'],
    ['2^3^2', 'en', '(^ (^ 2 3) 2)'],
    ['2^-1', 'en', '(^ 2 (neg 1))'],
    ['-50%', 'en', '(neg (pct 50))'],
    ['50%^2', 'en', '(^ (pct 50) 2)'],
    ['1+2*3-4', 'en', '(- (+ 1 (* 2 3)) 4)'],
    ['(1+2)*3', 'en', '(* (+ 1 2) 3)'],
    ['1+1>2=FALSE', 'en', '(= (> (+ 1 1) 2) false)'],
    ['+[a]--[b]', 'en', '(- a (neg b))'],
    ['[a]]b]', 'en', 'a]b'],
    ['"say ""hi"""', 'en', '"say \\"hi\\""'],
    ['[a] ≤ 2', 'en', '(<= a 2)'],
    ['[a]\u00a0×\n3', 'en', '(* a 3)'],
  ])('%s (%s)', (text, language, expected) => {
    expect(read(text, language)).toBe(expected);
  });

  it.each<[string, Language, string]>([
    ['', 'en', 'empty 0-0'],
    [' = ', 'en', 'empty 3-3'],
    ['[Calls', 'en', 'unclosed_name 0-6'],
    ['1 + "x', 'en', 'unclosed_text 4-6'],
    ['[Calls] [Visits]', 'en', 'expected_operator 8-16'],
    ['1 +', 'en', 'expected_value_at_end 3-3'],
    ['* 2', 'en', 'expected_value 0-1'],
    ['(1 + 2', 'en', 'unclosed_parenthesis 0-1'],
    ['1 + 2)', 'en', 'unexpected_close 5-6'],
    ['SI([A];1,[B])', 'fr', 'comma_separates 8-9'],
    ['SUMM([A])', 'en', 'unknown_function_near 0-4'],
    ['Calls / 2', 'en', 'bare_name 0-5'],
    ['SUM + 1', 'en', 'expected_open 0-3'],
    ['NOT()', 'en', 'too_few_arguments 0-5'],
    ['NOT([a];[b])', 'en', 'too_many_arguments 8-11'],
    ['[a] & "b"', 'en', 'no_text_join 4-5'],
    ['1 # 2', 'en', 'unexpected_character 2-3'],
    ['1 + 😀', 'en', 'unexpected_character 4-6'],
    ['[Deals].Amount', 'en', 'expected_field 8-14'],
    ['[ ]', 'en', 'empty_name 0-3'],
    ['1e999', 'en', 'number_too_large 0-5'],
    [`${'('.repeat(500)}1${')'.repeat(500)}`, 'en', 'too_deep 200-201'],
    [`${'-'.repeat(500)}1`, 'en', 'too_deep 199-200'],
    [Array.from({ length: 500 }, () => '1').join('+'), 'en', 'too_deep 0-401'],
    ['1'.repeat(10_001), 'en', 'too_long 10000-10001'],
  ])('tells what is wrong with %s (%s)', (text, language, expected) => {
    expect(read(text, language)).toBe(expected);
  });

  it('knows every function by its names in both languages', () => {
    for (const { id, en, fr } of FUNCTIONS) expect([functionNamed(en), functionNamed(fr.toLowerCase())]).toEqual([id, id]);
  });
});

describe('printing a formula', () => {
  it.each<[string, Language, string]>([
    ['if([a]>1,5,2)', 'fr', 'SI([a] > 1; 5; 2)'],
    ['1.5*(2+[a])%', 'fr', '1,5 * (2 + [a])%'],
    ['-(2^2)', 'en', '-(2^2)'],
    ['(-2)^2', 'en', '-2^2'],
    ['2^(3^2)', 'en', '2^(3^2)'],
    ['1-(2-3)', 'en', '1 - (2 - 3)'],
    ['(1>2)=TRUE', 'fr', '1 > 2 = VRAI'],
    ['SUM( [Deals] . [Amount] ; [Deals].[Type]="a""b")', 'fr', 'SOMME([Deals].[Amount]; [Deals].[Type] = "a""b")'],
  ])('%s (%s)', (text, language, expected) => {
    const { syntax } = parseFormula(text, 'en');
    expect(syntax && printFormula(syntax, language)).toBe(expected);
  });

  it('reads back as the same tree, in either language', () => {
    const random = new Random(SEED);
    for (let round = 0; round < 2_000; round += 1) {
      const tree = randomSyntax(random, 5);
      for (const language of LANGUAGES) {
        const text = printFormula(tree, language);
        expect(read(text, language), `VIGIE_SEED=${SEED} ${text}`).toBe(shape(tree));
      }
    }
  });

  it('keeps each node inside its parent', () => {
    const random = new Random(SEED + 1);
    const check = (node: Syntax): void => childrenOf(node).forEach((child) => {
      expect(child.start >= node.start && child.end <= node.end && child.start < child.end).toBe(true);
      check(child);
    });
    for (let round = 0; round < 300; round += 1) {
      const { syntax } = parseFormula(printFormula(randomSyntax(random, 4), 'en'), 'en');
      if (syntax) check(syntax);
    }
  });
});
