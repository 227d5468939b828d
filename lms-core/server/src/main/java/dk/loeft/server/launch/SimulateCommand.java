package dk.loeft.server.launch;

import dk.loeft.certification.SimulateCertificationCommand;
import java.util.List;

/** {@code loeft simulate certification FILE.json}: {@link SimulateCertificationCommand} at the terminal. */
final class SimulateCommand implements Command {
    @Override
    public int run(List<String> arguments, Terminal terminal) throws Refusal {
        if (arguments.isEmpty() || !arguments.get(0).equals("certification")) {
            throw Refusal.ofUsage("simulate.what");
        }
        return SimulateCertificationCommand.run(
                arguments.stream().skip(1).toArray(String[]::new),
                terminal.out(),
                terminal.err(),
                terminal.messages().locale());
    }
}
