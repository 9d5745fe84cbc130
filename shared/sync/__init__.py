"""The line between hall and platform: the wire, the client, the agent."""
