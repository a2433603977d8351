"""A client of AT-SPI as screen readers are: it speaks the protocol over D-Bus, to the real bus and registry.

Offsets are what AT-SPI counts, characters.
"""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from jeepney import DBusAddress, MatchRule, MessageType, Properties, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jeepney.io.blocking import DBusConnection

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
PATIENCE_S = 10.0
FOCUSABLE, FOCUSED, MULTI_LINE, SELECTED, SHOWING, READ_ONLY = 11, 12, 17, 23, 25, 43
"""States, by their numbers in AtspiStateType."""
CHARACTER, WORD, SENTENCE, LINE, PARAGRAPH = range(5)
"""Granularities, by their numbers in AtspiTextGranularity."""
INTERACTIVE = {
    "push button", "toggle button", "check box", "combo box", "text", "list", "menu item", "menu", "list item", "table"
}  # fmt: skip

_ROOT = "/org/a11y/atspi/accessible/root"
_REGISTRY = "org.a11y.atspi.Registry"


class Node(NamedTuple):
    """An accessible object: who owns it on the bus, and its path there."""

    owner: str
    path: str


class Desktop:
    """A session bus with the accessibility bus and its registry on it, and a client connected to that."""

    def __init__(self, connection: DBusConnection, environment: dict[str, str]) -> None:
        self._connection = connection
        self.environment = environment

    # Objects

    def application(self, name: str) -> Node:
        """The application of this name, once it is there."""
        return self.wait_for(lambda: next((app for app in self.children(_root()) if self.name(app) == name), None))

    def children(self, node: Node) -> list[Node]:
        return [Node(*child) for child in self.call(node, "Accessible", "GetChildren")[0]]

    def walk(self, node: Node) -> Iterator[Node]:
        """The object and all below it."""
        yield node
        for child in self.children(node):
            yield from self.walk(child)

    def find(self, node: Node, is_it: Callable[[Node], bool]) -> Node:
        return self.wait_for(lambda: next((found for found in self.walk(node) if is_it(found)), None))

    def name(self, node: Node) -> str:
        return self.property(node, "Accessible", "Name")

    def description(self, node: Node) -> str:
        return self.property(node, "Accessible", "Description")

    def role(self, node: Node) -> str:
        return self.call(node, "Accessible", "GetRoleName")[0]

    def states(self, node: Node) -> set[int]:
        low, high = self.call(node, "Accessible", "GetState")[0]
        return {bit for bit in range(64) if (low | high << 32) >> bit & 1}

    def interfaces(self, node: Node) -> set[str]:
        return {name.rpartition(".")[2] for name in self.call(node, "Accessible", "GetInterfaces")[0]}

    def do(self, node: Node, action: str) -> None:
        """Do an action by its name."""
        names = [found[0] for found in self.call(node, "Action", "GetActions")[0]]
        assert self.call(node, "Action", "DoAction", "i", names.index(action)) == (True,)

    # The protocol

    def call(self, node: Node, interface: str, method: str, signature: str = "", *arguments: Any) -> tuple:  # noqa: ANN401
        address = DBusAddress(node.path, node.owner, f"org.a11y.atspi.{interface}")
        return self._ask(new_method_call(address, method, signature or None, arguments))

    def property(self, node: Node, interface: str, name: str) -> Any:  # noqa: ANN401
        address = DBusAddress(node.path, node.owner, f"org.a11y.atspi.{interface}")
        return self._ask(Properties(address).get(name))[0][1]

    def _ask(self, message: object) -> tuple:
        reply = self._connection.send_and_get_reply(message, timeout=PATIENCE_S)
        assert reply.header.message_type is MessageType.method_return, reply.body
        return reply.body

    @contextmanager
    def listening(self, event: str, member: str) -> Iterator[Callable[[Callable[[tuple], bool]], tuple]]:
        """Listens to an event such as "object:text-caret-moved"; what is yielded waits for one that fits."""
        registry = DBusAddress("/org/a11y/atspi/registry", _REGISTRY, _REGISTRY)
        self._ask(new_method_call(registry, "RegisterEvent", "sass", (event, [], "")))
        rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object", member=member)
        self._ask(message_bus.AddMatch(rule))
        with self._connection.filter(rule, bufsize=1000) as queue:

            def wait(fits: Callable[[tuple], bool]) -> tuple:
                deadline = time.monotonic() + PATIENCE_S
                while True:
                    left = max(0.0, deadline - time.monotonic())
                    body = self._connection.recv_until_filtered(queue, timeout=left).body
                    if fits(body):
                        return body

            yield wait
        self._ask(message_bus.RemoveMatch(rule))

    def wait_for(self, look: Callable[[], Any]) -> Any:  # noqa: ANN401
        """What ``look`` gives, once it is neither None nor false."""
        deadline = time.monotonic() + PATIENCE_S
        while not (found := look()):
            assert time.monotonic() < deadline, "it did not come"
            time.sleep(0.05)
        return found


def _root() -> Node:
    return Node(_REGISTRY, _ROOT)


@contextmanager
def desktop(display: str, daemon: str, launcher: str) -> Iterator[Desktop]:
    """A session of its own on an X display: session bus, accessibility bus, registry. All of them end with it."""
    with tempfile.TemporaryDirectory(prefix="at-", dir="/tmp") as folder:  # short: it goes into addresses of sockets
        environment = {**os.environ, "DISPLAY": display, "XDG_RUNTIME_DIR": folder, "HOME": folder}
        environment["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={folder}/session"
        environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        environment.pop("AT_SPI_BUS_ADDRESS", None)
        bus = [daemon, "--session", "--nofork", "--nosyslog", f"--address=unix:path={folder}/session"]
        with _running(bus, environment), _running([launcher, "--launch-immediately"], environment):
            address = _address_of_bus(environment["DBUS_SESSION_BUS_ADDRESS"])
            with open_dbus_connection(address) as connection:
                yield Desktop(connection, environment)


def _address_of_bus(session: str) -> str:
    """The address of the accessibility bus, once the launcher is there to say it."""
    deadline = time.monotonic() + PATIENCE_S
    question = new_method_call(DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress")
    while True:
        try:
            with open_dbus_connection(session) as connection:
                reply = connection.send_and_get_reply(question, timeout=PATIENCE_S)
            if reply.header.message_type is MessageType.method_return:
                return reply.body[0]
        except OSError:
            pass
        assert time.monotonic() < deadline, "no accessibility bus"
        time.sleep(0.05)


@contextmanager
def _running(command: list[str], environment: dict[str, str]) -> Iterator[None]:
    """A process and all that it starts, in a group of their own that is ended as one."""
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, env=environment, stdout=quiet, stderr=quiet, start_new_session=True) as process:
        try:
            yield
        finally:
            os.killpg(process.pid, signal.SIGTERM)
