type Choice = { value: string; label: string }
export type ListSelect = { name: string; label: string; value: string; choices: Choice[] }

/** Choices of a GET form that narrows a list down. */
export const ListSelects = ({ selects }: { selects: ListSelect[] }) =>
  selects.map(({ name, label, value, choices }) => (
    <label key={name} className="grid min-w-0 gap-1 text-sm">
      {label}
      <select
        key={value}
        name={name}
        defaultValue={value}
        className="min-h-10 max-w-60 rounded-md border border-line-strong bg-surface px-2 text-base max-sm:w-full max-sm:max-w-none"
      >
        <option value="">不限</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  ))
