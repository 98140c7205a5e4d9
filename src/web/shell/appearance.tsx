import { useMantineColorScheme } from "@mantine/core";
import { type Preferences, setPreferences, usePreferences } from "./preferences.ts";

const SCHEMES = { auto: "As the system", light: "Light", dark: "Dark" } as const;
const SIZES: Record<Preferences["textSize"], string> = {
  small: "Small",
  normal: "Normal",
  large: "Large",
  largest: "Largest",
};
const DENSITIES: Record<Preferences["density"], string> = { compact: "Compact", comfortable: "Comfortable" };

/** Colours, text size and density; kept in this browser, in force at once. */
export function Appearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { textSize, density } = usePreferences();
  return (
    <>
      <Choice label="Colours" options={SCHEMES} value={colorScheme} onChoose={setColorScheme} />
      <Choice
        label="Text of the rationale"
        options={SIZES}
        value={textSize}
        onChoose={(size) => setPreferences({ textSize: size })}
      />
      <p className="reading-sample">
        The records do not document a functional capacity evaluation. Per MTUS Chronic Pain, page 125, work conditioning
        is recommended where …
      </p>
      <Choice
        label="Room between lines of lists"
        options={DENSITIES}
        value={density}
        onChoose={(chosen) => setPreferences({ density: chosen })}
      />
    </>
  );
}

function Choice<T extends string>(props: {
  label: string;
  options: Record<T, string>;
  value: T;
  onChoose: (value: T) => void;
}) {
  const { label, options, value, onChoose } = props;
  return (
    <fieldset>
      <legend className="label">{label}</legend>
      <div className="choice-row">
        {/* The keys of the options are its values. */}
        {(Object.keys(options) as T[]).map((option) => (
          <label key={option}>
            <input type="radio" name={label} checked={option === value} onChange={() => onChoose(option)} />
            {options[option]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
