import { QuestionCircle20Regular } from '@fluentui/react-icons/headless/svg/question-circle';
import { Radio, RadioGroup } from 'react-aria-components';
import { formatDate } from '../../../shared/format/dates';
import { formatList } from '../../../shared/format/list';
import type { FileReading } from '../../../shared/protocol/import';
import type { Translate } from '../../../shared/text/translate';
import type { DateQuestion } from './date-question';
import type { DateOrder } from './import-state';

export interface DateQuestionCardProps {
  readonly question: DateQuestion;
  readonly reading: FileReading;
  readonly answer: DateOrder | null;
  readonly translate: Translate;
  readonly onAnswer: (order: DateOrder) => void;
}

/** 03/04 is never guessed in silence: what was read, why, and the other reading one click away. */
export function DateQuestionCard({ question, reading, answer, translate, onAnswer }: DateQuestionCardProps) {
  const { language } = translate;
  const first = question.readings[0];
  const title = first ? translate('import.screen.question.of', { example: question.example, day: formatDate(first.iso, language) }) : translate('import.screen.question.title');
  return (
    <section className="import-question">
      <div className="import-question-text">
        <h3><QuestionCircle20Regular />{title}</h3>
        <ul>
          <li>{translate('import.screen.question.both', { columns: formatList(question.columns, language) })}</li>
          <li>{translate(reading.language === 'fr' ? 'import.screen.question.french' : 'import.screen.question.english')}</li>
        </ul>
      </div>
      <RadioGroup
        aria-label={translate('import.screen.question.choice')}
        className="import-answers"
        value={answer}
        onChange={(value) => {
          const chosen = question.readings.find(({ order }) => order === value);
          if (chosen) onAnswer(chosen.order);
        }}
      >
        {question.readings.map(({ order, iso }) => {
          const name = translate(`import.screen.chips.${order}`);
          return (
            <Radio key={order} value={order} className="import-answer">
              <b>{formatDate(iso, language)}</b>
              <span>{question.proposed === order ? translate('import.screen.question.proposed', { order: name }) : name}</span>
            </Radio>
          );
        })}
      </RadioGroup>
    </section>
  );
}
